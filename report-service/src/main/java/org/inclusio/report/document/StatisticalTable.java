package org.inclusio.report.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.language.Phrases;

/**
 * A table with its title and the source that stands below it; each row has as many cells as columns.
 *
 * @param label "Table 1"
 * @param wordy whether its cells are sentences, which are set to the left, and not numbers
 * @param notes what stands below the table before the source
 * @param source the line that names it
 * @param linksBelow the numbers that lead to their statistics, for each of the notes and then for the source
 * @param parts what the numbers of a cell are called, in their order, where a cell has several; none where it has one
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
        String source,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<Link>> linksBelow,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> parts)
        implements Block {

    private static final String NOT_AVAILABLE = "..";

    private static final Pattern MISSING = Pattern.compile(Pattern.quote(NOT_AVAILABLE));

    /** One of which a cell has one number, and no number below it leads anywhere. */
    public StatisticalTable(
            int number,
            String label,
            String title,
            String stubHead,
            List<String> columns,
            List<Row> rows,
            boolean wordy,
            List<String> notes,
            String source) {
        this(number, label, title, stubHead, columns, rows, wordy, notes, source, List.of(), List.of());
    }

    /**
     * One row: what it is about, and its figures as they print.
     *
     * @param statistics numbers of the statistics that cells print, by head of their column
     * @param links the numbers within sentences that lead to their statistics, by head of their column
     */
    public record Row(
            String label,
            List<String> cells,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> statistics,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<Link>> links) {

        public Row {
            cells = List.copyOf(cells);
            statistics = statistics == null ? Map.of() : new TreeMap<>(statistics);
            links = links == null ? Map.of() : new TreeMap<>(links);
        }

        public Row(String label, List<String> cells) {
            this(label, cells, Map.of(), Map.of());
        }

        /** With the statistics of whole cells, and those that its sentences mark. */
        Row citing(Map<String, Integer> cited, List<String> columns) {
            Map<String, List<Link>> marked = new TreeMap<>();
            List<Linked> sentences = cells.stream().map(Linked::of).toList();
            for (int i = 0; i < sentences.size() && i < columns.size(); i++) {
                if (!sentences.get(i).links().isEmpty()) {
                    marked.put(columns.get(i), sentences.get(i).links());
                }
            }
            return new Row(label, sentences.stream().map(Linked::text).toList(), cited, marked);
        }
    }

    /** The cells of a row with what they lead to, in the order of the columns. */
    public List<Linked> cells(Row row) {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> cell(row, columns.get(i), row.cells().get(i)))
                .toList();
    }

    private static Linked cell(Row row, String column, String text) {
        Integer statistic = row.statistics().get(column);
        return new Linked(
                text,
                statistic == null
                        ? row.links().getOrDefault(column, List.of())
                        : List.of(new Link(0, text.length(), statistic)));
    }

    /** The heads of its columns where each number has one of its own; see {@link #cellsApart}. */
    public List<String> columnsApart(Phrases phrases) {
        return parts.isEmpty()
                ? columns
                : columns.stream()
                        .flatMap(column ->
                                parts.stream().map(part -> phrases.say("column.part", "column", column, "part", part)))
                        .toList();
    }

    /** The cells of a row where each number has one of its own, as programs want them. */
    public List<Linked> cellsApart(Row row) {
        return parts.isEmpty()
                ? cells(row)
                : cells(row).stream().flatMap(cell -> apart(row, cell).stream()).toList();
    }

    /** What a cell says of each part: a number, or two dots; of a cell that is nothing but two dots there is none. */
    private List<Linked> apart(Row row, Linked cell) {
        List<Linked> apart = new ArrayList<>();
        for (Linked.Piece piece : cell.pieces()) {
            if (piece.statistic() != null) {
                apart.add(new Linked(
                        piece.text(), List.of(new Link(0, piece.text().length(), piece.statistic()))));
            } else {
                MISSING.matcher(piece.text()).results().forEach(dots -> apart.add(none()));
            }
        }
        if (apart.size() == parts.size()) {
            return apart;
        }
        if (!cell.text().equals(NOT_AVAILABLE)) {
            throw new IllegalStateException(
                    "Table %d, row %s: the cell \"%s\" has %d numbers or dots for the parts %s; give one for each."
                            .formatted(number, row.label(), cell.text(), apart.size(), parts));
        }
        return Collections.nCopies(parts.size(), none());
    }

    private static Linked none() {
        return new Linked(NOT_AVAILABLE, List.of());
    }

    /** The notes and the source, in the order in which they stand below the table. */
    public List<Linked> below() {
        return Linked.lines(Stream.concat(notes.stream(), Stream.of(source)).toList(), linksBelow);
    }

    public StatisticalTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
        linksBelow = linksBelow == null ? List.of() : List.copyOf(linksBelow);
        parts = parts == null ? List.of() : List.copyOf(parts);
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
