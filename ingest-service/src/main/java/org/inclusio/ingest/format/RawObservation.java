package org.inclusio.ingest.format;

import java.util.Arrays;
import java.util.Map;

/** One row as it was written: strings and the line they began on. An empty cell is no cell. */
public final class RawObservation {

    private static final int COLUMNS = Column.values().length;

    private final long line;
    private final String[] cells;
    private final String place;

    RawObservation(long line, String[] cells) {
        this(line, cells, null);
    }

    /** A row with a place of its own, such as {@code Sheet "Goal 2", cell F12}. */
    RawObservation(long line, String[] cells, String place) {
        this.line = line;
        this.cells = cells;
        this.place = place;
    }

    public static RawObservation of(long line, Map<Column, String> cells) {
        String[] row = new String[COLUMNS];
        cells.forEach((column, text) -> row[column.ordinal()] = text);
        return new RawObservation(line, row);
    }

    /** A row from cells in the order of {@link Column}; the array belongs to the row from then on. */
    public static RawObservation ofCells(long line, String[] cells) {
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException("a row has " + COLUMNS + " cells, not " + cells.length);
        }
        return new RawObservation(line, cells);
    }

    static String[] emptyCells() {
        return new String[COLUMNS];
    }

    /** The line of the file that the row began on, from 1. */
    public long line() {
        return line;
    }

    /** Where the row is, as a sentence about it begins. */
    public String place() {
        return place == null ? "Line " + line : place;
    }

    /** What the row says in this column, or null. */
    public String get(Column column) {
        return cells[column.ordinal()];
    }

    /** How long its cells are together. */
    int characters() {
        int characters = 0;
        for (String cell : cells) {
            characters += cell == null ? 0 : cell.length();
        }
        return characters;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawObservation row && row.line == line && Arrays.equals(row.cells, cells);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(line) * 31 + Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "line " + line + ": " + Arrays.toString(cells);
    }
}
