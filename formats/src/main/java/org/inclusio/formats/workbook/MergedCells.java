package org.inclusio.formats.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.formats.text.Characters;

/**
 * What merged cells say, row by row. A code or text that is merged over rows of its column says of each what people see beside
 * it. A number that is merged, or anything that is merged over columns, may be meant of one cell, of each or of all together,
 * and is refused, and so is a cell that says something under another.
 */
final class MergedCells {

    private static final int LONGEST = 60;

    private final int sheet;
    private final List<CellRange> ranges;
    private final Map<Integer, Reaching> reaching = new HashMap<>();
    private int begun;
    private int row;

    /** A range that reaches into the row, and what its first cell says. */
    private record Reaching(CellRange range, CellText first) {
        boolean isEmpty() {
            return first.wrong() == null && first.text().isEmpty();
        }
    }

    /** @param ranges in the order of their first rows */
    MergedCells(int sheet, List<CellRange> ranges) {
        this.sheet = sheet;
        this.ranges = ranges;
    }

    /**
     * Goes on to a row. Rows that are left out say nothing.
     *
     * @param row from 1
     * @param columns how many there are that mean something
     * @param cells what the cells of the row say by themselves
     */
    void at(int row, int columns, IntFunction<CellText> cells) {
        this.row = row;
        if (!reaching.isEmpty()) {
            reaching.values().removeIf(one -> one.range.lastRow() < row);
        }
        for (; begun < ranges.size() && ranges.get(begun).firstRow() <= row; begun++) {
            CellRange range = ranges.get(begun);
            if (range.lastRow() >= row) {
                CellText first = range.firstRow() == row ? cells.apply(range.firstColumn()) : CellText.EMPTY;
                for (int i = range.firstColumn(); i <= range.lastColumn() && i < columns; i++) {
                    if (reaching.put(i, new Reaching(range, first)) != null) {
                        throw GuardedRows.damaged(Place.of(sheet, row), null);
                    }
                }
            }
        }
    }

    boolean isNone() {
        return reaching.isEmpty();
    }

    /** Whether a cell of the row is none of its own. */
    boolean covers(int column) {
        Reaching one = reaching.get(column);
        return one != null && !one.range.beginsAt(row, column);
    }

    /** The range of a header that stands over several columns, or under another cell; null where there is none. */
    CellRange ofHeader(int column, CellText own) {
        Reaching one = reaching.get(column);
        boolean isHeader =
                one != null && (!one.range.isOfOneColumn() && !one.isEmpty() || covers(column) && !isEmpty(own));
        return isHeader ? one.range : null;
    }

    /**
     * What a cell says, if it is one of a merged range.
     *
     * @param own what it says by itself
     * @param isNumber whether it is a number, so that what is said of several is not said of each
     */
    CellText said(int column, CellText own, boolean isNumber) {
        Reaching one = reaching.get(column);
        if (one == null) {
            return own;
        }
        if (covers(column) && !isEmpty(own)) {
            String value = own.text() == null ? "" : Characters.shown(own.text());
            return new CellText(
                    null,
                    Sentence.of(
                            "ROW_WIDTH.under-merged",
                            "value",
                            value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...",
                            "range",
                            one.range.toString()));
        }
        if (!one.isEmpty() && (isNumber || !one.range.isOfOneColumn())) {
            return new CellText(null, Sentence.of("ROW_WIDTH.merged", "range", one.range.toString()));
        }
        return one.first;
    }

    private static boolean isEmpty(CellText own) {
        return own.wrong() == null && own.text().isEmpty();
    }
}
