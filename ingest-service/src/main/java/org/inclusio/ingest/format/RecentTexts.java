package org.inclusio.ingest.format;

/**
 * Where a short code may be remembered that was met lately. A column of a large file has few codes, each of them a million
 * times, and comparing one with the last of its place costs less than looking it up.
 */
public final class RecentTexts {

    /** How many places there are. */
    public static final int PLACES = 64;

    private RecentTexts() {}

    /** The place of a text, from 0 to {@link #PLACES} - 1. */
    public static int place(String text) {
        int length = text.length();
        if (length == 0) {
            return 0;
        }
        return text.charAt(length - 1) * 7 + text.charAt(length >> 1) * 3 + length & PLACES - 1;
    }
}
