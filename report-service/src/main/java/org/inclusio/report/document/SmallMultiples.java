package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * One small panel for each region with its values over the years; all panels have the same two axes.
 *
 * @param unit of all values
 */
@Schema(
        description = "One small panel for each region with its values over the years, on common axes.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "SMALL_MULTIPLES"))
public record SmallMultiples(String unit, List<Panel> panels) implements Plot {

    /** Panels in a row. */
    public static final int COLUMNS = 4;

    /**
     * The values of one region.
     *
     * @param coverage what is printed of the coverage of its values
     * @param points in the order of their years
     */
    @Schema(name = "SmallMultiplesPanel", description = "The values of one region.")
    public record Panel(String label, String coverage, List<Point> points) {
        public Panel {
            points = List.copyOf(points);
            for (int i = 1; i < points.size(); i++) {
                if (points.get(i - 1).year() >= points.get(i).year()) {
                    throw new IllegalArgumentException("%s: %d stands before %d; give years in their order."
                            .formatted(
                                    label,
                                    points.get(i - 1).year(),
                                    points.get(i).year()));
                }
            }
        }
    }

    /**
     * The value of one year.
     *
     * @param coverage part of the population behind it, in per cent, or null
     * @param areas how many areas of all are behind it, as it prints, or null
     * @param statistic number of the statistic that it is, or null
     */
    @Schema(name = "SmallMultiplesPoint", description = "The value of one year.")
    public record Point(
            int year,
            BigDecimal value,
            BigDecimal coverage,
            @JsonInclude(JsonInclude.Include.NON_NULL) String areas,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer statistic) {}

    public SmallMultiples {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || panels.stream().anyMatch(panel -> panel.points().isEmpty())) {
            throw new IllegalArgumentException("Small multiples have no values; leave them out.");
        }
    }

    public Axis axis(Language language) {
        return Axis.of(
                panels.stream()
                        .flatMap(panel -> panel.points().stream())
                        .map(Point::value)
                        .toList(),
                language);
    }

    public int firstYear() {
        return years().min().orElseThrow();
    }

    public int lastYear() {
        return years().max().orElseThrow();
    }

    /** Whether the panel begins a row, beside which the scale of values stands. */
    public static boolean beginsRow(int panel) {
        return panel % COLUMNS == 0;
    }

    /** Whether no panel is below, so that the years stand there. */
    public boolean endsColumn(int panel) {
        return panel + COLUMNS >= panels.size();
    }

    /** A value as it stands at the end of a line: three digits, and no more decimals than it has. */
    public String printed(Point point, Language language) {
        BigDecimal value = point.value();
        int decimals = Math.max(0, Math.min(value.scale(), 3 - value.precision() + value.scale()));
        return Phrases.of(language).numerals().decimal(value, decimals);
    }

    private Stream<Point> ends(Panel panel) {
        return Stream.of(
                        panel.points().get(0), panel.points().get(panel.points().size() - 1))
                .distinct();
    }

    private IntStream years() {
        return panels.stream().flatMap(panel -> panel.points().stream()).mapToInt(Point::year);
    }

    @Override
    public ChartTable table(Language language) {
        Phrases phrases = Phrases.of(language);
        return new ChartTable(
                List.of(
                        phrases.say("column.region"),
                        phrases.say("column.year"),
                        phrases.say("column.value"),
                        phrases.say("column.coverage"),
                        phrases.say("column.areas-with")),
                2,
                panels.stream()
                        .flatMap(panel -> panel.points().stream()
                                .map(point -> ChartTable.row(
                                        ChartTable.Cell.of(panel.label()),
                                        ChartTable.Cell.of(Integer.toString(point.year())),
                                        ChartTable.Cell.of(point.value()).leadingTo(point.statistic()),
                                        ChartTable.Cell.of(point.coverage()).leadingTo(point.statistic()),
                                        ChartTable.Cell.of(point.areas()).leadingTo(point.statistic()))))
                        .toList());
    }

    @Override
    public Stream<String> drawnText(Language language) {
        List<String> text = new ArrayList<>(List.of(unit));
        for (int i = 0; i < panels.size(); i++) {
            text.add(panels.get(i).label());
            text.add(panels.get(i).coverage());
            ends(panels.get(i)).forEach(point -> text.add(printed(point, language)));
            if (beginsRow(i)) {
                axis(language).ends().forEach(text::add);
            }
            if (endsColumn(i)) {
                text.add(Integer.toString(firstYear()));
                text.add(Integer.toString(lastYear()));
            }
        }
        return text.stream();
    }
}
