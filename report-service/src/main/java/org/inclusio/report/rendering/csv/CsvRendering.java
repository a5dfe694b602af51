package org.inclusio.report.rendering.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.Link;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;

/** A table as CSV. A column whose numbers lead somewhere has another one, behind all others, of the addresses. */
public final class CsvRendering {

    private CsvRendering() {}

    /** As it prints, with a column for each number that a cell has. */
    public static String of(StatisticalTable table, Phrases phrases, Origins origins) {
        List<String> head = new ArrayList<>(List.of(table.stubHead()));
        head.addAll(table.columnsApart(phrases));
        return write(
                head,
                table.rows().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(new Linked(row.label(), List.of())), table.cellsApart(row).stream())
                                .toList())
                        .toList(),
                phrases,
                origins);
    }

    /** Its values with all their decimals, and nothing where there is none. */
    public static String of(Chart chart, Origins origins) {
        ChartTable table = chart.table();
        return write(
                table.head(),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.isEmpty() ? new Linked("", List.of()) : cell.linked())
                                .toList())
                        .toList(),
                Phrases.of(chart.language()),
                origins);
    }

    private static String write(List<String> head, List<List<Linked>> rows, Phrases phrases, Origins origins) {
        List<Integer> leading = IntStream.range(0, head.size())
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.get(column).links().isEmpty()))
                .boxed()
                .toList();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.concat(
                            head.stream(),
                            leading.stream().map(column -> phrases.say("column.origin", "column", head.get(column))))
                    .toList());
            for (List<Linked> row : rows) {
                csv.writeRecord(Stream.concat(
                                row.stream().map(Linked::text),
                                leading.stream().map(column -> addresses(row.get(column), origins)))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can't be written.", e);
        }
        return text.toString();
    }

    /** Of each number of a sentence in their order, with a space between. */
    private static String addresses(Linked cell, Origins origins) {
        return cell.links().stream()
                .map(Link::statistic)
                .map(origins::of)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }
}
