package org.inclusio.ingest.marking;

/** Cells as spreadsheets call them; columns are counted from 0 and rows from 1. */
final class CellName {

    private CellName() {}

    static String of(int column, int row) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.append(row).toString();
    }

    /** -1 when it is not the name of a cell. */
    static int column(String name) {
        int column = 0;
        int i = 0;
        while (i < name.length() && i < 3 && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z') {
            column = column * 26 + name.charAt(i++) - 'A' + 1;
        }
        return column - 1;
    }

    /** 0 when it is not the name of a cell. */
    static int row(String name) {
        int row = 0;
        for (int i = 0; i < name.length() && row < 10_000_000; i++) {
            char c = name.charAt(i);
            row = c >= '0' && c <= '9' ? row * 10 + c - '0' : row;
        }
        return row;
    }
}
