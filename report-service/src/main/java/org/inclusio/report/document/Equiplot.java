package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * For each row a line with a mark for each group of people, after the equiplots of the International Center for Equity in
 * Health.
 *
 * @param groups what the marks stand for, from the most disadvantaged group on
 * @param panels one for each unit and magnitude
 */
@Schema(
        description = "For each row a line with a mark for each group of people.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "EQUIPLOT"))
public record Equiplot(List<String> groups, List<Panel> panels) implements Plot {

    /** Groups that have a mark of their own. */
    public static final int MOST_GROUPS = 5;

    @Schema(name = "EquiplotPanel", description = "Rows of one unit, of about one magnitude.")
    public record Panel(String unit, List<Row> rows) {
        public Panel {
            rows = List.copyOf(rows);
        }

        public Axis axis(Language language) {
            return Axis.of(rows.stream().flatMap(row -> row.values().stream()).toList(), language);
        }
    }

    /**
     * The values of the groups in their order.
     *
     * @param areas behind each of them
     * @param areasStatistic number of the statistic that the number of areas is, or null
     * @param statistics numbers of the statistics that the values are, in their order, or none
     */
    @Schema(name = "EquiplotRow", description = "The values of the groups in their order.")
    public record Row(
            String label,
            int areas,
            List<BigDecimal> values,
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer areasStatistic,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> statistics) {
        public Row {
            values = List.copyOf(values);
            statistics = statistics == null ? List.of() : List.copyOf(statistics);
        }

        /** The largest of its values, without their signs. */
        public BigDecimal size() {
            return values.stream()
                    .map(BigDecimal::abs)
                    .max(Comparator.naturalOrder())
                    .orElse(BigDecimal.ZERO);
        }

        /** The label as it is drawn: with the number of areas behind the row. */
        public String drawn(Language language) {
            return Plot.behind(label, areas, language);
        }

        /** The statistic that the value of a group is, or null. */
        public Integer statistic(int group) {
            return statistics.isEmpty() ? null : statistics.get(group);
        }
    }

    public Equiplot {
        groups = List.copyOf(groups);
        panels = List.copyOf(panels);
        if (groups.size() < 2 || groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException(
                    "There are marks for two to %d groups, not %d.".formatted(MOST_GROUPS, groups.size()));
        }
        if (panels.isEmpty() || panels.stream().anyMatch(panel -> panel.rows().isEmpty())) {
            throw new IllegalArgumentException("An equiplot has no values; leave it out.");
        }
        for (Panel panel : panels) {
            for (Row row : panel.rows()) {
                if (row.values().size() != groups.size()) {
                    throw new IllegalArgumentException(
                            "%s has %d values for %d groups; leave out what is not known of all."
                                    .formatted(row.label(), row.values().size(), groups.size()));
                }
            }
        }
    }

    @Override
    public ChartTable table(Language language) {
        Phrases phrases = Phrases.of(language);
        List<String> head = new ArrayList<>(
                List.of(phrases.say("column.unit"), phrases.say("column.subseries"), phrases.say("column.areas")));
        head.addAll(groups);
        List<List<ChartTable.Cell>> rows = new ArrayList<>();
        for (Panel panel : panels) {
            for (Row row : panel.rows()) {
                List<ChartTable.Cell> cells = new ArrayList<>(List.of(
                        ChartTable.Cell.of(panel.unit()),
                        ChartTable.Cell.of(row.label()),
                        ChartTable.Cell.of(row.areas()).leadingTo(row.areasStatistic())));
                for (int group = 0; group < groups.size(); group++) {
                    cells.add(ChartTable.Cell.of(row.values().get(group)).leadingTo(row.statistic(group)));
                }
                rows.add(cells);
            }
        }
        return new ChartTable(head, 2, rows);
    }

    @Override
    public Stream<String> drawnText(Language language) {
        return Stream.concat(
                groups.stream(),
                panels.stream()
                        .flatMap(panel -> Stream.of(
                                        Stream.of(panel.unit()),
                                        panel.rows().stream().map(row -> row.drawn(language)),
                                        panel.axis(language).labels())
                                .flatMap(part -> part)));
    }
}
