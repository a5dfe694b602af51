package org.inclusio.report.rendering.xlsx;

import com.ibm.icu.text.BreakIterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;

/**
 * What one sheet shows.
 *
 * @param name on its tab, "Table 1"
 * @param description what a chart shows; empty for a table
 * @param labels how many columns from the first hold labels and not values
 * @param wordy whether the values are sentences
 * @param below notes and source
 * @param numbers of sentences, in which no cell of the table but only one of its own can lead to each
 */
record Sheet(
        String name,
        String title,
        String description,
        List<String> head,
        List<List<Value>> rows,
        int labels,
        boolean wordy,
        List<String> below,
        List<Numbered> numbers) {

    /** A number and the sentence in which it stands. */
    record Numbered(Value number, String sentence) {

        /** Those of a text, in their order. */
        private static Stream<Numbered> of(Linked text, Phrases phrases) {
            BreakIterator sentences =
                    BreakIterator.getSentenceInstance(phrases.language().locale());
            sentences.setText(text.text());
            return text.links().stream().map(link -> {
                int end = sentences.following(link.from());
                int begin = sentences.previous();
                return new Numbered(
                        Value.of(text.text().substring(link.from(), link.to()), phrases.numerals())
                                .leadingTo(link.statistic()),
                        text.text().substring(begin, end).strip());
            });
        }
    }

    /**
     * A number with the format it is shown in, or a text without.
     *
     * @param statistic that it leads to, or null
     */
    record Value(Object content, String format, Integer statistic) {

        static Value of(String text) {
            return new Value(text, null, null);
        }

        private Value leadingTo(Integer number) {
            return new Value(content, format, number);
        }

        /** A cell of one number, or of none. */
        private static Value of(Linked cell, Numerals numerals) {
            return of(cell.text(), numerals)
                    .leadingTo(
                            cell.links().isEmpty() ? null : cell.links().get(0).statistic());
        }

        /** As it prints: a number where the text is one, with as many decimals. */
        static Value of(String printed, Numerals numerals) {
            return numerals.read(printed)
                    .map(number -> new Value(number, format(number, numerals.isGrouped(printed)), null))
                    .orElseGet(() -> of(printed));
        }

        static Value of(ChartTable.Cell cell) {
            return new Value(cell.text() != null ? cell.text() : cell.number(), null, cell.statistic());
        }

        private static String format(BigDecimal number, boolean grouped) {
            String whole = grouped ? "#,##0" : "0";
            return number.scale() > 0 ? whole + "." + "0".repeat(number.scale()) : whole;
        }
    }

    static Sheet of(StatisticalTable table, Phrases phrases) {
        List<List<Value>> rows = new ArrayList<>();
        List<Linked> sentences = new ArrayList<>();
        for (StatisticalTable.Row row : table.rows()) {
            List<Value> values = new ArrayList<>();
            // A label is no number, even if it looks like one: indicator 1.10 is not indicator 1.1.
            values.add(Value.of(row.label()));
            for (Linked cell : table.cellsApart(row)) {
                values.add(table.wordy() ? Value.of(cell.text()) : Value.of(cell, phrases.numerals()));
                if (table.wordy()) {
                    sentences.add(cell);
                }
            }
            rows.add(values);
        }
        sentences.addAll(table.below());
        List<String> head = new ArrayList<>(List.of(table.stubHead()));
        head.addAll(table.columnsApart(phrases));
        return new Sheet(
                table.label(),
                table.title(),
                "",
                head,
                rows,
                1,
                table.wordy(),
                texts(table.below()),
                numbers(sentences, phrases));
    }

    static Sheet of(Chart chart) {
        ChartTable table = chart.table();
        return new Sheet(
                chart.label(),
                chart.title(),
                chart.description(),
                table.head(),
                table.rows().stream()
                        .map(row -> row.stream().map(Value::of).toList())
                        .toList(),
                table.labels(),
                false,
                texts(chart.below()),
                numbers(chart.below(), Phrases.of(chart.language())));
    }

    private static List<String> texts(List<Linked> lines) {
        return lines.stream().map(Linked::text).toList();
    }

    private static List<Numbered> numbers(List<Linked> sentences, Phrases phrases) {
        return sentences.stream()
                .flatMap(sentence -> Numbered.of(sentence, phrases))
                .toList();
    }
}
