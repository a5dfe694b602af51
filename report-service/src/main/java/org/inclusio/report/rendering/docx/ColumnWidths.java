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
    private static final int UNBROKEN = 3;

    /** Tables of more columns are set smaller, by so many hundredths. */
    private static final int MANY = 6;

    private static final int SMALLER = 78;

    private static final Pattern BREAK = Pattern.compile("[\\s\\-/]+");
    private static final Pattern IDEOGRAPHS = Pattern.compile("[\\p{IsIdeographic}\\u3000-\\u303f\\uff00-\\uffef]+");

    private ColumnWidths() {}

    /** Whether a table has so many columns that it is set smaller. */
    static boolean areMany(StatisticalTable table) {
        return table.columns().size() > MANY;
    }

    /** The widths of the first column and the others, which add up to the whole. */
    static List<Integer> of(StatisticalTable table, int whole) {
        List<Integer> least = new ArrayList<>();
        List<Integer> wanted = new ArrayList<>();
        int size = areMany(table) ? SMALLER : 100;
        for (int column = 0; column <= table.columns().size(); column++) {
            // Beside sentences stand short labels, which are not broken.
            boolean unbroken = table.wordy() && column == 0;
            int word = texts(table, column)
                    .flatMap(text -> unbroken ? Stream.of(text) : BREAK.splitAsStream(text))
                    .mapToInt(ColumnWidths::word)
                    .max()
                    .orElse(0);
            int line = cells(table, column).mapToInt(ColumnWidths::line).max().orElse(0);
            least.add(PADDING + word * size / 100);
            wanted.add(PADDING + line * size / 100);
        }
        int leastOfAll = sum(least);
        if (leastOfAll >= whole) {
            return shares(least, whole);
        }
        List<Integer> more = new ArrayList<>();
        for (int column = 0; column < wanted.size(); column++) {
            // Some for each, so that none is squeezed between wide ones.
            more.add(PADDING + Math.max(0, wanted.get(column) - least.get(column)));
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

    /** What can't be broken in a word: Latin letters and digits between ideographs, or a few ideographs. */
    private static int word(String word) {
        int longest = IDEOGRAPHS
                .splitAsStream(word)
                .mapToInt(ColumnWidths::line)
                .max()
                .orElse(0);
        return IDEOGRAPHS.matcher(word).find() ? Math.max(longest, UNBROKEN * IDEOGRAPH) : longest;
    }

    private static int line(String text) {
        return text.codePoints().map(ColumnWidths::letter).sum();
    }

    private static int letter(int c) {
        // A dash is as wide as an ideograph beside them, and so is their punctuation.
        if (c >= '\u2e80' || c == '\u2013') {
            return IDEOGRAPH;
        }
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC ? ARABIC_LETTER : LETTER;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
