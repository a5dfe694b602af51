package org.inclusio.formats.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of a sheet that lie together, with rows from 1 and columns from 0. */
record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    /** The range of a name such as {@code C2:C3}; empty where the name is none. */
    static Optional<CellRange> of(String name) {
        String[] corners = name.split(":", -1);
        Matcher first = NAME.matcher(corners[0]);
        Matcher last = NAME.matcher(corners[corners.length - 1]);
        if (corners.length > 2 || !first.matches() || !last.matches()) {
            return Optional.empty();
        }
        return Optional.of(new CellRange(
                Integer.parseInt(first.group(2)),
                column(first.group(1)),
                Integer.parseInt(last.group(2)),
                column(last.group(1))));
    }

    /** The column of the name of a cell, or of its letters; -1 where it begins with none. */
    static int column(String name) {
        int column = 0;
        for (int i = 0; i < Math.min(name.length(), 3) && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
            column = column * 26 + name.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The letters of a column. */
    static String letters(int column) {
        String letters = "";
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters = (char) ('A' + left % 26) + letters;
        }
        return letters;
    }

    boolean isOneCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    boolean isOfOneColumn() {
        return firstColumn == lastColumn;
    }

    boolean beginsAt(int row, int column) {
        return row == firstRow && column == firstColumn;
    }

    @Override
    public String toString() {
        return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }
}
