package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;

/**
 * How far each region has come with each target, a cell for each.
 *
 * @param columns names of the regions
 * @param words what each standing is called, in their order
 */
@Schema(
        description = "How far each region has come with each target.",
        requiredProperties = "kind",
        properties = @SchemaProperty(name = "kind", type = SchemaType.STRING, enumeration = "PROGRESS_MATRIX"))
public record ProgressMatrix(List<String> columns, List<String> words, List<Row> rows) implements Plot {

    /** How far one has come, by a named rule; each has a sign that needs no colour. */
    @Schema(description = "How far one has come, by a named rule.")
    public enum Standing {
        MET("+++"),
        GOOD("++"),
        FAIR("+"),
        POOR("\u2212"),
        MISSING("..");

        private final String sign;

        Standing(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /**
     * The standings of the regions with one target.
     *
     * @param label the target and the sub-series that it is judged by
     * @param statistics numbers of the statistics that the standings are, null where a region has no figure; or none
     */
    @Schema(name = "ProgressMatrixRow", description = "The standings of the regions with one target.")
    public record Row(
            String label,
            List<Standing> standings,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> statistics) {
        public Row {
            standings = List.copyOf(standings);
            statistics = statistics == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(statistics));
        }

        /** The statistic that the standing of a region is, or null. */
        public Integer statistic(int region) {
            return statistics.isEmpty() ? null : statistics.get(region);
        }
    }

    public ProgressMatrix {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
        rows = List.copyOf(rows);
        if (rows.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("A matrix of progress has no cells; leave it out.");
        }
        if (words.size() != Standing.values().length) {
            throw new IllegalArgumentException(
                    "There are %d standings and words for %d.".formatted(Standing.values().length, words.size()));
        }
        for (Row row : rows) {
            if (row.standings().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%s has %d standings for %d regions; say MISSING where there is none."
                                .formatted(row.label(), row.standings().size(), columns.size()));
            }
        }
    }

    @Override
    public ChartTable table(Language language) {
        List<String> head = new ArrayList<>(List.of(Phrases.of(language).say("column.subseries")));
        head.addAll(columns);
        List<List<ChartTable.Cell>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<ChartTable.Cell> line = new ArrayList<>(List.of(ChartTable.Cell.of(row.label())));
            for (int region = 0; region < columns.size(); region++) {
                String word = words.get(row.standings().get(region).ordinal());
                line.add(ChartTable.Cell.of(word).leadingTo(row.statistic(region)));
            }
            cells.add(line);
        }
        return new ChartTable(head, 1, cells);
    }

    @Override
    public Stream<String> drawnText(Language language) {
        return Stream.of(
                        words.stream(),
                        columns.stream(),
                        Stream.of(Standing.values()).map(Standing::sign),
                        rows.stream()
                                .flatMap(row -> Stream.concat(
                                        Stream.of(row.label()),
                                        row.standings().stream().map(Standing::sign))))
                .flatMap(part -> part);
    }
}
