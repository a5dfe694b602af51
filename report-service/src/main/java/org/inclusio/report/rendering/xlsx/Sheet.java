package org.inclusio.report.rendering.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Numerals;

/**
 * What one sheet shows.
 *
 * @param name on its tab, "Table 1"
 * @param description what a chart shows; empty for a table
 * @param labels how many columns from the first hold labels and not values
 * @param wordy whether the values are sentences
 * @param below notes and source
 */
record Sheet(
        String name,
        String title,
        String description,
        List<String> head,
        List<List<Value>> rows,
        int labels,
        boolean wordy,
        List<String> below) {

    /**
     * A number with the format it is shown in, or a text without.
     *
     * @param statistic that it leads to, or the first of several, because a cell leads to one place; null for none
     */
    record Value(Object content, String format, Integer statistic) {

        static Value of(String text) {
            return new Value(text, null, null);
        }

        private Value leadingTo(Linked cell) {
            return cell.links().isEmpty()
                    ? this
                    : new Value(content, format, cell.links().get(0).statistic());
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

    static Sheet of(StatisticalTable table, Numerals numerals) {
        List<List<Value>> rows = new ArrayList<>();
        for (StatisticalTable.Row row : table.rows()) {
            List<Value> values = new ArrayList<>();
            // A label is no number, even if it looks like one: indicator 1.10 is not indicator 1.1.
            values.add(Value.of(row.label()));
            table.cells(row)
                    .forEach(cell -> values.add(
                            (table.wordy() ? Value.of(cell.text()) : Value.of(cell.text(), numerals)).leadingTo(cell)));
            rows.add(values);
        }
        List<String> head = new ArrayList<>(List.of(table.stubHead()));
        head.addAll(table.columns());
        List<String> below = new ArrayList<>(table.notes());
        below.add(table.source());
        return new Sheet(table.label(), table.title(), "", head, rows, 1, table.wordy(), below);
    }

    static Sheet of(Chart chart) {
        ChartTable table = chart.table();
        List<String> below = new ArrayList<>(chart.notes());
        below.add(chart.source());
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
                below);
    }
}
