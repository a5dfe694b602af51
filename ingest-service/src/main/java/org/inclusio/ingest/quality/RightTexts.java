package org.inclusio.ingest.quality;

import org.inclusio.formats.row.RecentTexts;

/** Texts of a column that were found right lately; a file repeats few of them from row to row. */
final class RightTexts {

    private final String[] recent = new String[RecentTexts.PLACES];
    private String last;

    @SuppressWarnings("ReferenceEquality")
    boolean has(String text) {
        // Mostly the very same object as in the row above.
        if (text == last) {
            return true;
        }
        if (text.equals(recent[RecentTexts.place(text)])) {
            last = text;
            return true;
        }
        return false;
    }

    void add(String text) {
        recent[RecentTexts.place(text)] = text;
        last = text;
    }
}
