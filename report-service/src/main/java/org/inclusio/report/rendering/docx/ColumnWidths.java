package org.inclusio.report.rendering.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inclusio.report.document.StatisticalTable;

/**
 * How wide each column of a table is, in twentieths of a point: wide enough for its longest word, and what is left goes to
 * those whose cells have more text, since heads may take several lines. The same table has the same widths in every program.
 */
final class ColumnWidths {

    private static final int LETTER = 105;
    private static final int ARABIC_LETTER = 90;
    private static final int IDEOGRAPH = 170;
    private static final int PADDING = 170;
    /** Words of writing without spaces break after so many characters. */
    private static final int UNBROKEN = 2;

    private static final Pattern BREAK = Pattern.compile("[\\s\\-/]+");

    private ColumnWidths() {}

    /** The widths of the first column and the others, which add up to the whole. */
    static List<Integer> of(StatisticalTable table, int whole) {
        List<Integer> least = new ArrayList<>();
        List<Integer> wanted = new ArrayList<>();
        for (int column = 0; column <= table.columns().size(); column++) {
            least.add(PADDING
                    + texts(table, column)
                            .flatMap(BREAK::splitAsStream)
                            .mapToInt(ColumnWidths::word)
                            .max()
                            .orElse(0));
            wanted.add(PADDING
                    + cells(table, column).mapToInt(ColumnWidths::line).max().orElse(0));
        }
        int leastOfAll = sum(least);
        if (leastOfAll >= whole) {
            return shares(least, whole);
        }
        List<Integer> more = new ArrayList<>();
        for (int column = 0; column < wanted.size(); column++) {
            more.add(Math.max(0, wanted.get(column) - least.get(column)));
        }
        List<Integer> added = shares(more, whole - leastOfAll);
        for (int column = 0; column < added.size(); column++) {
            added.set(column, added.get(column) + least.get(column));
        }
        return added;
    }

    private static Stream<String> texts(StatisticalTable table, int column) {
        String head = column == 0 ? table.stubHead() : table.columns().get(column - 1);
        return Stream.concat(Stream.of(head), cells(table, column));
    }

    private static Stream<String> cells(StatisticalTable table, int column) {
        return table.rows().stream()
                .map(row -> column == 0 ? row.label() : row.cells().get(column - 1));
    }

    private static List<Integer> shares(List<Integer> weights, int whole) {
        int all = sum(weights);
        List<Integer> shares = new ArrayList<>();
        int left = whole;
        for (int i = 0; i < weights.size(); i++) {
            boolean last = i == weights.size() - 1;
            int share = last ? left : all == 0 ? whole / weights.size() : (int) ((long) whole * weights.get(i) / all);
            shares.add(share);
            left -= share;
        }
        return shares;
    }

    private static int word(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic) ? UNBROKEN * IDEOGRAPH : line(word);
    }

    private static int line(String text) {
        return text.codePoints().map(ColumnWidths::letter).sum();
    }

    private static int letter(int c) {
        if (Character.isIdeographic(c)) {
            return IDEOGRAPH;
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC ? ARABIC_LETTER : LETTER;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
