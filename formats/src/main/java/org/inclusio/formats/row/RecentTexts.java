package org.inclusio.formats.row;

/**
 * Where a short code may be remembered that was met lately. A column of a large file has few codes, each of them a million
 * times, and comparing one with the last of its place costs less than looking it up.
 */
public final class RecentTexts {

    private static final int BITS = 7;

    /** How many places there are. */
    public static final int PLACES = 1 << BITS;

    private RecentTexts() {}

    /** The place of a text, from 0 to {@link #PLACES} - 1. */
    public static int place(String text) {
        int hash = text.hashCode() * 0x9E3779B9;
        return hash >>> Integer.SIZE - BITS;
    }
}
