package org.inclusio.problem;

/** What a reader says of a page: {@code limit}, how many items at most, and {@code cursor}, behind which of them. */
public final class PageParameters {

    private PageParameters() {}

    /**
     * How many items a page has at most.
     *
     * @throws RefusedRequest when it is no whole number from 1 to the largest
     */
    public static int limit(String text, int largest) {
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= largest) {
            return Integer.parseInt(text);
        }
        throw AccessRefusal.BAD_LIMIT.because(AccessRefusal.BAD_LIMIT.detail().formatted(text, largest));
    }

    /**
     * The number behind or before which the page begins, where a list is kept in the order of numbers.
     *
     * @param cursor null for the first page
     * @throws RefusedRequest when it names none
     */
    public static long place(String cursor, long first) {
        if (cursor == null) {
            return first;
        }
        if (cursor.matches("[0-9]{1,18}")) {
            return Long.parseLong(cursor);
        }
        throw AccessRefusal.BAD_CURSOR.because(AccessRefusal.BAD_CURSOR.detail().formatted("cursor"));
    }
}
