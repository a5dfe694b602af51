package org.inclusio.formats.row;

import org.inclusio.formats.sentence.Sentence;

/**
 * Where a row is, as a number. In a text it is the line; in a workbook the row, plus ten million for each sheet before its
 * own, so that the places of a file are in its order.
 */
public final class Place {

    /** As many places as a sheet has. */
    public static final long SHEET = 10_000_000L;

    private Place() {}

    /** As it stands within a sentence: {@code line 14} or {@code sheet 2, row 14}. */
    public static Sentence said(long line) {
        return line < SHEET
                ? Sentence.of("within.line", "line", line)
                : Sentence.of("within.row", "sheet", line / SHEET + 1, "row", line % SHEET);
    }

    /** The same as the beginning of a sentence. */
    public static Sentence begins(long line) {
        return line < SHEET ? line(line) : Sentence.of("place.row", "sheet", line / SHEET + 1, "row", line % SHEET);
    }

    /** A line of a text, as the beginning of a sentence. */
    public static Sentence line(long line) {
        return Sentence.of("place.line", "line", line);
    }

    /** Where a text could still be read to, as the beginning of a sentence. */
    public static Sentence afterLine(long line) {
        return Sentence.of("place.after-line", "line", line);
    }

    /** Which of the sheets that are read it is in, from 0; of a text 0. */
    public static int sheet(long line) {
        return (int) (line / SHEET);
    }

    /** The line or row within its sheet, from 1. */
    public static int row(long line) {
        return (int) (line % SHEET);
    }

    /** The same for a row of a workbook. */
    public static long of(int sheet, int row) {
        return sheet * SHEET + row;
    }
}
