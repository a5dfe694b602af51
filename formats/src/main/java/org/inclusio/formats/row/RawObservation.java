package org.inclusio.formats.row;

import java.util.Arrays;
import java.util.Map;
import org.inclusio.formats.sentence.Sentence;

/** One row as it was written: strings and the line they began on. An empty cell is no cell. */
public final class RawObservation {

    /** A cell that says that a component is missing on purpose, where an empty one says nothing of it. */
    public static final String MISSING = "#N/A";

    /** As many characters as a cell has at most, in every format. */
    public static final int LONGEST_CELL = 65_536;

    private static final int COLUMNS = Column.values().length;
    private static final Column[] COLUMN = Column.values();
    private static final int FIRST_STATED = Column.OBS_VALUE.ordinal();

    private final long line;
    private final String[] cells;
    private final Sentence place;
    private final Origin origin;
    private final boolean isSettled;

    RawObservation(long line, String[] cells) {
        this(line, cells, null, null);
    }

    private RawObservation(long line, String[] cells, Sentence place, Origin origin, boolean isSettled) {
        this.line = line;
        this.cells = cells;
        this.place = place;
        this.origin = origin;
        this.isSettled = isSettled;
    }

    /** A row with a place of its own, such as {@code Sheet "Goal 2", cell F12}, and with names of its office's own. */
    RawObservation(long line, String[] cells, Sentence place, Origin origin) {
        this(line, cells, place, origin, false);
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

    /** The same with a place of its own, as a sentence about it begins; or null. */
    public static RawObservation ofCells(long line, String[] cells, Sentence place) {
        return new RawObservation(line, ofCells(line, cells).cells, place, null);
    }

    /** A row in which nothing says that a component is missing on purpose. */
    public static RawObservation settled(long line, String[] cells) {
        return new RawObservation(line, cells, null, null, true);
    }

    /** Whether a cell of an SDMX message says that its component is missing on purpose. */
    static boolean isMissing(Column column, String cell) {
        return column.ordinal() >= FIRST_STATED && (MISSING.equals(cell) || "NaN".equals(cell) && column.isNumber());
    }

    /**
     * A row of an SDMX message, in which NaN, for a number, and #N/A say that a component is missing on purpose. Where
     * the whole observation is stated, that is the same as an empty cell.
     */
    public static RawObservation ofSdmx(long line, String[] cells) {
        return new RawObservation(line, meant(cells, true));
    }

    /** A row of a table of other kinds, with a place and names of its own. */
    public static RawObservation ofTable(long line, String[] cells, Sentence place, Origin origin) {
        return new RawObservation(line, meant(cells, false), place, origin);
    }

    private static String[] meant(String[] cells, boolean isSdmx) {
        for (int i = 0; i < COLUMNS; i++) {
            cells[i] = cells[i] == null ? null : Meant.cell(COLUMN[i], cells[i]);
        }
        Meant.settle(cells, isSdmx);
        return cells;
    }

    /** The same, with nothing in place of what is missing on purpose. */
    public RawObservation settled() {
        if (isSettled) {
            return this;
        }
        String[] settled = null;
        for (int i = FIRST_STATED; i < COLUMNS; i++) {
            if (MISSING.equals(cells[i])) {
                settled = settled == null ? cells.clone() : settled;
                settled[i] = null;
            }
        }
        return settled == null ? this : new RawObservation(line, settled, place, origin);
    }

    /**
     * The same name, with what these cells say where the row says nothing. A value takes the place of a limit that was
     * held instead of one.
     */
    public RawObservation over(String[] held) {
        boolean endsLimit = get(Column.OBS_VALUE) != null && StatedLimit.isHeldIn(held);
        String[] whole = cells.clone();
        for (int i = FIRST_STATED; i < COLUMNS; i++) {
            boolean isLimit = endsLimit && (i == Column.LOWER_BOUND.ordinal() || i == Column.UPPER_BOUND.ordinal());
            whole[i] = cells[i] == null && !isLimit ? held[i] : MISSING.equals(cells[i]) ? null : cells[i];
        }
        if (get(Column.LOWER_BOUND) == null && get(Column.UPPER_BOUND) == null) {
            whole = StatedLimit.withoutValue(whole, held);
        }
        return new RawObservation(line, whole, Sentence.of("place.beside-held", "place", place()), origin);
    }

    /** The same with another cell in a column. */
    public RawObservation with(Column column, String cell) {
        String[] others = cells.clone();
        others[column.ordinal()] = cell;
        return new RawObservation(line, others, place, origin, isSettled && !MISSING.equals(cell));
    }

    /** Cells in the order of {@link Column}, each of which says nothing yet. */
    public static String[] emptyCells() {
        return new String[COLUMNS];
    }

    /** The line of the file that the row began on, from 1. */
    public long line() {
        return line;
    }

    /** Where the row is, as a sentence about it begins. */
    public Sentence place() {
        return place == null ? Place.line(line) : place;
    }

    /** The header over this column in the office's own file; null where that is none of its own. */
    public String header(Column column) {
        return origin == null ? null : origin.header(column);
    }

    /** The office's own word for what the row says in this column; null where that is none of its own. */
    public String word(Column column) {
        return origin == null ? null : origin.word(column);
    }

    /** How a sentence about the row names this column. */
    public Sentence named(Column column) {
        return origin == null ? Sentence.verbatim(column.name()) : origin.named(column);
    }

    /** What the row says in this column, or null. */
    public String get(Column column) {
        return cells[column.ordinal()];
    }

    /** How long its cells are together. */
    public int characters() {
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
