package org.inclusio.formats.workbook;

/** How a text is shown so that it says something else than its characters do; what is told of it grows in this order. */
enum Mark {
    NONE,
    /** A part of it or all stands above or below the line, as the numbers of notes do. */
    RAISED,
    /** A part of it or all is struck out. */
    STRUCK;

    Mark or(Mark other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
