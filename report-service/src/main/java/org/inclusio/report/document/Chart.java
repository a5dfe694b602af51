package org.inclusio.report.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * A dot plot: for each row a mark for an earlier and one for a later value. The table beside it holds the same numbers.
 *
 * @param language of its numbers
 * @param numeral "I", "II" and so on, by which it is linked to
 * @param label "Figure I"; figures of United Nations documents have roman numerals
 * @param description what the chart shows, for those who cannot see it
 * @param legend what the first and the second mark stand for
 * @param panels one for each unit, because values of two units share no axis
 * @param source the line that names it
 */
public record Chart(
        Language language,
        String numeral,
        String label,
        String title,
        String description,
        List<String> legend,
        List<Panel> panels,
        String source)
        implements Block {

    /**
     * The rows of one unit.
     *
     * @param unit written at the axis
     */
    public record Panel(String unit, List<Row> rows) {
        public Panel {
            rows = List.copyOf(rows);
        }
    }

    /** One row; a value that is null has no mark. */
    public record Row(String label, BigDecimal first, BigDecimal second) {}

    public Chart {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "Figure " + numeral + " names no source; say where its values come from.");
        }
        if (panels.isEmpty() || panels.stream().anyMatch(panel -> panel.rows().isEmpty())) {
            throw new IllegalArgumentException("Figure " + numeral + " has no values; leave it out.");
        }
    }

    /** What stands above its values as a table: unit, row, first and second value. */
    public List<String> head() {
        Phrases phrases = Phrases.of(language);
        return List.of(phrases.say("column.unit"), phrases.say("column.subseries"), legend.get(0), legend.get(1));
    }

    @Override
    public String kind() {
        return "chart";
    }

    @Override
    public Stream<String> printedText() {
        return Stream.of(
                        Stream.of(label, title, title, description),
                        legend.stream(),
                        panels.stream()
                                .flatMap(panel -> Stream.concat(
                                        Stream.of(panel.unit()),
                                        Stream.concat(
                                                panel.rows().stream().map(Row::label),
                                                Axis.of(panel, language).ticks().stream()
                                                        .map(Axis.Tick::label)))),
                        Stream.of(source))
                .flatMap(part -> part);
    }
}
