package org.inclusio.formats.workbook;

import java.util.Arrays;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/**
 * The cells of a sheet whose text is marked, or a part of it. The number of a note would be read as a digit, and what is
 * struck out as if it were meant.
 */
final class MarkedCells {

    static final int MOST = 1_000_000;

    private static final int BITS_OF_COLUMN = 16;
    private static final int BITS_OF_MARK = 2;

    private static final int LONGEST = 60;

    private long[] cells = new long[0];
    private int size;

    /**
     * Adds a cell that stands behind those before it.
     *
     * @return false when there are too many
     */
    boolean add(int row, int column, Mark mark) {
        if (size == MOST) {
            return false;
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, Math.max(16, 2 * size));
        }
        cells[size++] = place(row, column) | mark.ordinal();
        return true;
    }

    Mark of(int row, int column) {
        if (size == 0) {
            return Mark.NONE;
        }
        long place = place(row, column);
        int at = Arrays.binarySearch(cells, 0, size, place);
        // The least that a marked cell has is more than its place alone.
        int found = at < 0 ? -at - 1 : at;
        boolean isIt = found < size && cells[found] >> BITS_OF_MARK == place >> BITS_OF_MARK;
        return isIt ? Mark.values()[(int) (cells[found] - place)] : Mark.NONE;
    }

    /** Why a header is none; null where nothing is marked. */
    Sentence ofHeader(int row, int column, String text) {
        Mark mark = of(row, column);
        if (mark == Mark.NONE || text.isEmpty() || text.equalsIgnoreCase(QuestionnaireColumns.DESCRIPTION)) {
            return null;
        }
        return mark == Mark.STRUCK
                ? Sentence.of("READABLE_FILE.struck-header", "header", shown(text))
                : Sentence.of("READABLE_FILE.raised-header", "header", shown(text));
    }

    /**
     * What a cell says that should be a number, year, code or text.
     *
     * @param own what it says by its characters
     * @param means what its column is about, null for that of a year; texts for people may have powers, as in m²
     */
    CellText said(int row, int column, CellText own, Column means) {
        Mark mark = of(row, column);
        boolean isMeant = mark == Mark.NONE || mark == Mark.RAISED && means != null && means.isText();
        if (isMeant || own.text() == null || own.text().isEmpty()) {
            return own;
        }
        return new CellText(
                null,
                mark == Mark.STRUCK
                        ? Sentence.of("ROW_WIDTH.struck", "value", shown(own.text()))
                        : Sentence.of("ROW_WIDTH.raised", "value", shown(own.text())));
    }

    private static String shown(String text) {
        String shown = Characters.shown(text);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "...";
    }

    private static long place(int row, int column) {
        return (((long) row << BITS_OF_COLUMN) | column) << BITS_OF_MARK;
    }
}
