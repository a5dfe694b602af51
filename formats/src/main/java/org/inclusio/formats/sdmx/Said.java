package org.inclusio.formats.sdmx;

import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.UnreadableFile;

/** What one level of a message says: of a data set, a group, a series or an observation. Each component is said once. */
public final class Said {

    private static final Column[] COLUMNS = Column.values();
    /** A note weighs as much as so many elements of an array. */
    private static final int NOTES = 100;

    private final String[] cells = RawObservation.emptyCells();
    private List<String> notes = List.of();
    private boolean isNoted;

    /**
     * Takes in what a component says; a blank says nothing.
     *
     * @throws UnreadableFile when it is unknown, or has been said otherwise
     */
    public void put(String id, String text, long line) {
        Column column = Component.of(id, line).orElse(null);
        if (column == null) {
            Component.requireNothing(id, text, line);
        } else {
            put(column, text, line);
        }
    }

    /** The same of a column. */
    public void put(Column column, String text, long line) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            return;
        }
        String before = cells[column.ordinal()];
        if (before != null && !before.equals(said)) {
            throw twice(column, before, said, line);
        }
        cells[column.ordinal()] = said;
    }

    /** Takes in a text that is a note on all that the level is about: of an annotation. */
    public void note(String text, long line) {
        isNoted = true;
        noteOfCode(text, line);
    }

    /** The same of a code or component that it names, of which nothing has to be kept where there is no observation. */
    public void noteOfCode(String text, long line) {
        MessageText.requireFew(notes.size() * NOTES, line);
        if (notes.isEmpty()) {
            notes = new ArrayList<>(1);
        }
        if (!notes.contains(text)) {
            notes.add(text);
        }
    }

    /** What it says of a column, or null. */
    public String get(Column column) {
        return cells[column.ordinal()];
    }

    /** Its own cells, without those of any level above. */
    public String[] cells() {
        return cells.clone();
    }

    /** What it says that is no part of a key, a note as a comment; empty where it only names. */
    public List<Column> attributes() {
        List<Column> attributes = new ArrayList<>();
        for (Column column : COLUMNS) {
            if (!column.isOfName() && cells[column.ordinal()] != null) {
                attributes.add(column);
            }
        }
        if (isNoted && cells[Column.COMMENT_OBS.ordinal()] == null) {
            attributes.add(Column.COMMENT_OBS);
        }
        return attributes;
    }

    /**
     * Says what a level above says where the cells say nothing.
     *
     * @throws UnreadableFile when the two name different observations
     */
    public void fill(String[] lower, long line) {
        fill(lower, lower.length, line);
    }

    /** The same of the key alone. */
    public void fillName(String[] lower, long line) {
        fill(lower, Column.OBS_VALUE.ordinal(), line);
    }

    private void fill(String[] lower, int columns, long line) {
        for (int i = 0; i < columns; i++) {
            if (lower[i] == null) {
                lower[i] = cells[i];
            } else if (cells[i] != null && COLUMNS[i].isOfName() && !cells[i].equals(lower[i])) {
                throw twice(COLUMNS[i], cells[i], lower[i], line);
            }
        }
    }

    /** What is noted at it, in the order of the message. */
    public List<String> notes() {
        return notes;
    }

    /** Adds its notes to the comment. */
    public void fillComment(String[] lower) {
        fillComment(lower, notes);
    }

    /** Adds notes to the comment. */
    public static void fillComment(String[] lower, List<String> notes) {
        int comment = Column.COMMENT_OBS.ordinal();
        for (String note : notes) {
            if (lower[comment] == null) {
                lower[comment] = note;
            } else if (!lower[comment].contains(note)) {
                lower[comment] += "; " + note;
            }
        }
    }

    /** Whether it names or says anything. */
    public boolean isAnything() {
        for (String cell : cells) {
            if (cell != null) {
                return true;
            }
        }
        return false;
    }

    /** @throws UnreadableFile when it says something, which then reaches nothing */
    public void requireNothing(long line) {
        List<Column> attributes = attributes();
        if (!attributes.isEmpty()) {
            throw UnreadableFile.at(line, "READABLE_FILE.reaches-nothing", "columns", attributes);
        }
    }

    static UnreadableFile twice(Column column, String first, String second, long line) {
        return UnreadableFile.at(
                line,
                "READABLE_FILE.said-twice",
                "column",
                column,
                "first",
                Component.shown(first),
                "second",
                Component.shown(second));
    }
}
