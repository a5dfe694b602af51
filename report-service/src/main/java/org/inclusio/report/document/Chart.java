package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * A figure of the report.
 *
 * @param language of its numbers
 * @param numeral "I", "II" and so on, by which it is linked to
 * @param label "Figure I"; figures of United Nations documents have roman numerals
 * @param description what the chart shows, for those who cannot see it
 * @param plot what it draws
 * @param notes what stands below it before the source
 * @param source the line that names it
 * @param linksBelow the numbers that lead to their statistics, for each of the notes; none where none does
 */
public record Chart(
        Language language,
        String numeral,
        String label,
        String title,
        String description,
        Plot plot,
        List<String> notes,
        String source,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<Link>> linksBelow)
        implements Block {

    public Chart {
        notes = List.copyOf(notes);
        linksBelow = linksBelow == null ? List.of() : List.copyOf(linksBelow);
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException(
                    "Figure " + numeral + " has no title or description; who cannot see it needs both.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "Figure " + numeral + " names no source; say where its values come from.");
        }
    }

    /** The notes and the source, in the order in which they stand below it. */
    public List<Linked> below() {
        return Linked.lines(Stream.concat(notes.stream(), Stream.of(source)).toList(), linksBelow);
    }

    /** Its values. */
    public ChartTable table() {
        return plot.table(language);
    }

    /** What the table of its values is called on the page. */
    public String tableLabel() {
        return Phrases.of(language).say("chart.data", "figure", label);
    }

    @Override
    public String kind() {
        return "chart";
    }

    /** Its description and the table of its values are alternatives to the drawing, which do not print. */
    @Override
    public Stream<String> printedText() {
        return Stream.of(Stream.of(label, title), plot.drawnText(language), notes.stream(), Stream.of(source))
                .flatMap(part -> part);
    }
}
