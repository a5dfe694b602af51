package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * For each region a line from its first to its last value; what is between the two is not told.
 *
 * @param unit of all values
 */
@Schema(
        description = "For each region a line from its first to its last value.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "SLOPE_CHART"))
public record SlopeChart(String unit, List<Line> lines) implements Plot {

    /** @param whole whether it is about all the others together, as the world is */
    @Schema(name = "SlopeLine", description = "The first and the last value of one region.")
    public record Line(String label, End first, End last, boolean whole) {}

    /**
     * A value with its year.
     *
     * @param printed as it stands at the line
     * @param coverage part of the population behind it, in per cent, or null
     * @param areas how many areas of all are behind it, as it prints, or null
     * @param statistic number of the statistic that it is, or null
     */
    @Schema(name = "SlopeEnd", description = "A value with its year.")
    public record End(
            int year,
            BigDecimal value,
            String printed,
            BigDecimal coverage,
            @JsonInclude(JsonInclude.Include.NON_NULL) String areas,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer statistic) {

        /** One that prints its value as the table of the chart does. */
        public static End of(
                Language language, int year, BigDecimal value, BigDecimal coverage, String areas, Integer statistic) {
            String printed = ChartTable.printed(value, Phrases.of(language).numerals());
            return new End(year, value, printed, coverage, areas, statistic);
        }
    }

    public SlopeChart {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A slope chart has no line; leave it out.");
        }
        for (Line line : lines) {
            if (line.first().year() >= line.last().year()) {
                throw new IllegalArgumentException("The line of %s goes from %d to %d; give the earlier value first."
                        .formatted(
                                line.label(), line.first().year(), line.last().year()));
            }
        }
    }

    public Axis axis(Language language) {
        return Axis.of(
                lines.stream()
                        .flatMap(line ->
                                Stream.of(line.first().value(), line.last().value()))
                        .toList(),
                language);
    }

    /** The year in which most lines begin, the earlier of two. */
    public int usualFirstYear() {
        return usual(Line::first);
    }

    /** The year in which most lines end, the earlier of two. */
    public int usualLastYear() {
        return usual(Line::last);
    }

    /** What stands at the beginning of a line, with its year where that is not the usual one. */
    public String printedFirst(Line line) {
        return printed(line.first(), usualFirstYear());
    }

    /** What stands at the end of a line, with its year where that is not the usual one. */
    public String printedLast(Line line) {
        return printed(line.last(), usualLastYear());
    }

    private static String printed(End end, int usual) {
        return end.year() == usual ? end.printed() : end.printed() + ", " + end.year();
    }

    private int usual(Function<Line, End> end) {
        return lines.stream()
                .collect(Collectors.groupingBy(line -> end.apply(line).year(), Collectors.counting()))
                .entrySet()
                .stream()
                .min(Comparator.comparing((Map.Entry<Integer, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow()
                .getKey();
    }

    @Override
    public ChartTable table(Language language) {
        Phrases phrases = Phrases.of(language);
        return new ChartTable(
                List.of(
                        phrases.say("column.region"),
                        phrases.say("column.first-year"),
                        phrases.say("column.first-value"),
                        phrases.say("column.coverage"),
                        phrases.say("column.areas-with"),
                        phrases.say("column.last-year"),
                        phrases.say("column.last-value"),
                        phrases.say("column.coverage"),
                        phrases.say("column.areas-with")),
                1,
                lines.stream()
                        .map(line -> ChartTable.row(
                                ChartTable.Cell.of(line.label()),
                                ChartTable.Cell.of(Integer.toString(line.first().year())),
                                ChartTable.Cell.of(line.first().value())
                                        .leadingTo(line.first().statistic()),
                                ChartTable.Cell.of(line.first().coverage())
                                        .leadingTo(line.first().statistic()),
                                ChartTable.Cell.of(line.first().areas())
                                        .leadingTo(line.first().statistic()),
                                ChartTable.Cell.of(Integer.toString(line.last().year())),
                                ChartTable.Cell.of(line.last().value())
                                        .leadingTo(line.last().statistic()),
                                ChartTable.Cell.of(line.last().coverage())
                                        .leadingTo(line.last().statistic()),
                                ChartTable.Cell.of(line.last().areas())
                                        .leadingTo(line.last().statistic())))
                        .toList());
    }

    @Override
    public Stream<String> drawnText(Language language) {
        return Stream.concat(
                Stream.of(unit, "0", Integer.toString(usualFirstYear()), Integer.toString(usualLastYear())),
                lines.stream().flatMap(line -> Stream.of(printedFirst(line), printedLast(line), line.label())));
    }
}
