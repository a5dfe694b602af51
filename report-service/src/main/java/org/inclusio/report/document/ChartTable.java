package org.inclusio.report.document;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;

/**
 * The values of a chart as a table.
 *
 * @param labels how many columns from the first say what a row is about
 */
public record ChartTable(List<String> head, int labels, List<List<Cell>> rows) {

    /**
     * A text, or a number with the decimals that it is published with; both are null where there is no value.
     *
     * @param statistic number of the statistic that it leads to, as the mark of the drawing does; or null
     */
    public record Cell(String text, BigDecimal number, Integer statistic) {

        public static Cell of(String text) {
            return new Cell(text, null, null);
        }

        /** @param number or null */
        public static Cell of(BigDecimal number) {
            return new Cell(null, number, null);
        }

        public static Cell of(long number) {
            return of(BigDecimal.valueOf(number));
        }

        /** The same with what it leads to; what is empty leads nowhere. */
        Cell leadingTo(Integer number) {
            return isEmpty() ? this : new Cell(text, this.number, number);
        }

        public boolean isEmpty() {
            return text == null && number == null;
        }

        /** As people read it: two dots where there is no value. */
        private Linked printed(Numerals numerals) {
            return linked(text != null ? text : number != null ? ChartTable.printed(number, numerals) : "..");
        }

        /** As machines read it, with what it leads to; two dots where there is no value. */
        public Linked linked() {
            return linked(isEmpty() ? ".." : plain());
        }

        private Linked linked(String printed) {
            return new Linked(
                    printed, statistic == null ? List.of() : List.of(new Link(0, printed.length(), statistic)));
        }

        /** As machines read it; empty where there is no value. */
        public String plain() {
            return text != null ? text : number != null ? number.toPlainString() : "";
        }
    }

    public ChartTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != head.size()) {
                throw new IllegalArgumentException("The row %s has %d cells for %d columns; give one for each."
                        .formatted(row, row.size(), head.size()));
            }
        }
    }

    /** The cells of its rows as they are read in a language. */
    public List<List<Linked>> printed(Language language) {
        Numerals numerals = Phrases.of(language).numerals();
        return rows.stream()
                .map(row -> row.stream().map(cell -> cell.printed(numerals)).toList())
                .toList();
    }

    /** A number with all its decimals, as the table and the drawing say it. */
    public static String printed(BigDecimal number, Numerals numerals) {
        return numerals.decimal(number, Math.max(0, number.scale()));
    }

    static List<Cell> row(Cell... cells) {
        return Arrays.asList(cells);
    }
}
