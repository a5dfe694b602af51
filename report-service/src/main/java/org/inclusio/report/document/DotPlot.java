package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * For each row a mark for an earlier and one for a later value.
 *
 * @param legend what the first and the second mark stand for
 * @param panels one for each unit and magnitude, because values of two units share no axis
 */
@Schema(
        description = "For each row a mark for an earlier and one for a later value.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "DOT_PLOT"))
public record DotPlot(List<String> legend, List<Panel> panels) implements Plot {

    /**
     * Rows of one unit, of about one magnitude.
     *
     * @param unit written at the axis
     */
    @Schema(name = "DotPlotPanel", description = "Rows of one unit, of about one magnitude.")
    public record Panel(String unit, List<Row> rows) {
        public Panel {
            rows = List.copyOf(rows);
        }

        public Axis axis(Language language) {
            return Axis.of(
                    rows.stream()
                            .flatMap(row -> Stream.of(row.first(), row.second()))
                            .filter(Objects::nonNull)
                            .toList(),
                    language);
        }
    }

    /**
     * One row; a value that is null has no mark.
     *
     * @param firstStatistic number of the statistic that the first value is, or null
     * @param secondStatistic likewise of the second
     * @param areas behind the values, or null
     * @param areasStatistic number of the statistic that the number of areas is, or null
     * @param firstLimit what is known of the first value where that is only a limit, as it prints, or null
     * @param secondLimit likewise of the second
     * @param unsure whether too much of it is of low reliability to tell a difference, which the label says as well
     */
    @Schema(name = "DotPlotRow", description = "One row; a value that is null has no mark.")
    public record Row(
            String label,
            BigDecimal first,
            BigDecimal second,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer firstStatistic,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer secondStatistic,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer areas,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer areasStatistic,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unsure,
            @JsonInclude(JsonInclude.Include.NON_NULL) String firstLimit,
            @JsonInclude(JsonInclude.Include.NON_NULL) String secondLimit) {

        /** The larger of its values, without their signs. */
        public BigDecimal size() {
            return Stream.of(first, second)
                    .filter(Objects::nonNull)
                    .map(BigDecimal::abs)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }

        /** The label as it is drawn: with the number of areas behind the row, and both values where one has no mark. */
        public String drawn(Language language) {
            String drawn = Plot.behind(label, areas, language);
            return firstLimit == null && secondLimit == null
                    ? drawn
                    : Phrases.of(language)
                            .say(
                                    "chart.row.limits",
                                    "row",
                                    drawn,
                                    "first",
                                    printed(first, firstLimit, language),
                                    "second",
                                    printed(second, secondLimit, language));
        }

        private static String printed(BigDecimal value, String limit, Language language) {
            return limit != null
                    ? limit
                    : value == null
                            ? ".."
                            : ChartTable.printed(value, Phrases.of(language).numerals());
        }

        /** One of which no value leads anywhere. */
        public Row(String label, BigDecimal first, BigDecimal second) {
            this(label, first, second, null, null, null, null, false);
        }

        /** One of which every value is known. */
        public Row(
                String label,
                BigDecimal first,
                BigDecimal second,
                Integer firstStatistic,
                Integer secondStatistic,
                Integer areas,
                Integer areasStatistic,
                boolean unsure) {
            this(label, first, second, firstStatistic, secondStatistic, areas, areasStatistic, unsure, null, null);
        }

        private ChartTable.Cell cell(BigDecimal value, String limit, Integer statistic) {
            return limit == null ? ChartTable.Cell.of(value).leadingTo(statistic) : ChartTable.Cell.of(limit);
        }
    }

    public DotPlot {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
        if (panels.isEmpty() || panels.stream().anyMatch(panel -> panel.rows().isEmpty())) {
            throw new IllegalArgumentException("A dot plot has no values; leave it out.");
        }
    }

    @Override
    public ChartTable table(Language language) {
        Phrases phrases = Phrases.of(language);
        return new ChartTable(
                List.of(
                        phrases.say("column.unit"),
                        phrases.say("column.subseries"),
                        phrases.say("column.areas"),
                        legend.get(0),
                        legend.get(1)),
                2,
                panels.stream()
                        .flatMap(panel -> panel.rows().stream()
                                .map(row -> ChartTable.row(
                                        ChartTable.Cell.of(panel.unit()),
                                        ChartTable.Cell.of(row.label()),
                                        ChartTable.Cell.of(row.areas() == null ? null : BigDecimal.valueOf(row.areas()))
                                                .leadingTo(row.areasStatistic()),
                                        row.cell(row.first(), row.firstLimit(), row.firstStatistic()),
                                        row.cell(row.second(), row.secondLimit(), row.secondStatistic()))))
                        .toList());
    }

    @Override
    public Stream<String> drawnText(Language language) {
        return Stream.concat(
                legend.stream(),
                panels.stream()
                        .flatMap(panel -> Stream.of(
                                        Stream.of(panel.unit()),
                                        panel.rows().stream().map(row -> row.drawn(language)),
                                        panel.axis(language).labels())
                                .flatMap(part -> part)));
    }
}
