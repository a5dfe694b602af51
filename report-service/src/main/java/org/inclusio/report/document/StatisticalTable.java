package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table with its title and the source that stands below it; each row has as many cells as columns.
 *
 * @param label "Table 1"
 * @param wordy whether its cells are sentences, which are set to the left, and not numbers
 * @param notes what stands below the table before the source
 * @param source the line that names it
 */
public record StatisticalTable(
        int number,
        String label,
        String title,
        String stubHead,
        List<String> columns,
        List<Row> rows,
        boolean wordy,
        List<String> notes,
        String source)
        implements Block {

    /**
     * One row: what it is about, and its figures as they print.
     *
     * @param statistics numbers of the statistics that cells print, by head of their column
     */
    public record Row(
            String label,
            List<String> cells,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> statistics) {

        public Row {
            cells = List.copyOf(cells);
            statistics = statistics == null ? Map.of() : new TreeMap<>(statistics);
        }

        public Row(String label, List<String> cells) {
            this(label, cells, Map.of());
        }

        Row citing(Map<String, Integer> cited) {
            return new Row(label, cells, cited);
        }
    }

    /** A cell as it prints, and the number of its statistic or null. */
    public record Cell(String text, Integer statistic) {}

    /** The cells of a row with their statistics, in the order of the columns. */
    public List<Cell> cells(Row row) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new Cell(row.cells().get(i), row.statistics().get(columns.get(i))))
                .toList();
    }

    public StatisticalTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        if (title.isBlank()) {
            throw new IllegalArgumentException("Table " + number + " has no title; give it one.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException(
                    "Table " + number + " names no source; say where its figures come from.");
        }
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("Table %d, row %s: %d cells for %d columns; give one cell for each."
                        .formatted(number, row.label(), row.cells().size(), columns.size()));
            }
        }
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public Stream<String> printedText() {
        return Stream.of(
                        Stream.of(label, title, stubHead),
                        columns.stream(),
                        rows.stream().flatMap(row -> Stream.concat(Stream.of(row.label()), row.cells().stream())),
                        notes.stream(),
                        Stream.of(source))
                .flatMap(part -> part);
    }
}
