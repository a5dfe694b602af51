package org.inclusio.indicator.bulk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, 14.1.2).
 *
 * @param first number of the first byte, from 0
 * @param last number of the last byte
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("(?i)bytes[ \\t]*=[ \\t,]*(\\d*)-(\\d*)[ \\t,]*");

    /** More digits than any file needs. */
    private static final int MOST_DIGITS = 18;

    /** What was asked for is beyond the end of the file. */
    static final class Unsatisfiable extends Exception {

        Unsatisfiable(String range, long bytes) {
            super("The range '" + range + "' has no byte of the file, which has " + bytes + ".");
        }
    }

    /**
     * The range that a header names; empty where it is none that can be answered as one part, such as several ranges or another
     * unit, so that the whole file is sent.
     */
    static Optional<ByteRange> of(String header, long bytes) throws Unsatisfiable {
        Matcher range = ONE.matcher(header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long count = Math.min(number(range.group(2)), bytes);
            if (count == 0) {
                throw new Unsatisfiable(shortened(header), bytes);
            }
            return Optional.of(new ByteRange(bytes - count, bytes - 1));
        }
        long first = number(range.group(1));
        long last = range.group(2).isEmpty() ? bytes - 1 : number(range.group(2));
        if (!range.group(2).isEmpty() && last < first) {
            return Optional.empty();
        }
        if (first >= bytes) {
            throw new Unsatisfiable(shortened(header), bytes);
        }
        return Optional.of(new ByteRange(first, Math.min(last, bytes - 1)));
    }

    long count() {
        return last - first + 1;
    }

    private static long number(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
    }

    private static String shortened(String header) {
        return header.length() <= 60 ? header : header.substring(0, 60) + "...";
    }
}
