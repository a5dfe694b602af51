package org.inclusio.formats.row;

import java.util.Optional;
import org.inclusio.statistics.observation.Limit;

/**
 * A value that is written as lying below or above a limit: {@code <2.5}, {@code > 95}, with the wide signs of East Asian
 * writing or as {@literal &}lt;2.5, which some exports leave in place of the sign.
 *
 * @param below whether it is below, or else above
 * @param number the limit as it is written
 */
public record StatedLimit(boolean below, String number) {

    /** Signs that include the limit itself, which a bound of a value does not tell apart; they are refused by name. */
    private static final String INCLUSIVE = "\u2264\u2265\u2266\u2267\u2a7d\u2a7e";

    /** Whether a cell begins as a limit does, whether it names one or not. */
    public static boolean isMeant(String text) {
        return text != null && !text.isEmpty() && (sign(text) > 0 || isInclusive(text));
    }

    /** Whether it says that the value is at most or at least the limit. */
    public static boolean isInclusive(String text) {
        int sign = sign(text);
        return INCLUSIVE.indexOf(text.charAt(0)) >= 0
                || sign > 0 && sign < text.length() && (text.charAt(sign) == '=' || text.charAt(sign) == '\uff1d');
    }

    /** The limit that a cell names; empty where it names none. */
    public static Optional<StatedLimit> of(String text) {
        int sign = text == null || text.isEmpty() ? 0 : sign(text);
        if (sign == 0 || isInclusive(text)) {
            return Optional.empty();
        }
        String number = text.substring(beforeNumber(text));
        return isNumber(number) ? Optional.of(new StatedLimit(isBelow(text), number)) : Optional.empty();
    }

    /** How many characters stand before the number of a limit: the sign and space after it; 0 where there is no sign. */
    public static int beforeNumber(String text) {
        int from = text.isEmpty() ? 0 : sign(text);
        while (from > 0
                && from < text.length()
                && (Character.isWhitespace(text.charAt(from)) || isSpace(text.charAt(from)))) {
            from++;
        }
        return from;
    }

    /** The column that the limit is a bound in. */
    public Column bound() {
        return below ? Column.UPPER_BOUND : Column.LOWER_BOUND;
    }

    /** The column of the other bound. */
    public Column otherBound() {
        return below ? Column.LOWER_BOUND : Column.UPPER_BOUND;
    }

    /** Whether a row states a limit: no value, no status of a missing one, and one bound; or two that it calls not significant. */
    public static boolean isStatedBy(RawObservation row) {
        boolean isLower = isThere(row, Column.LOWER_BOUND);
        boolean isUpper = isThere(row, Column.UPPER_BOUND);
        return !isThere(row, Column.OBS_VALUE)
                && (isLower || isUpper)
                && !Limit.isMissing(row.get(Column.OBS_STATUS))
                && (isLower != isUpper || isInterval(row));
    }

    /** Whether a row says that its two bounds are all that is known. */
    public static boolean isInterval(RawObservation row) {
        return "N".equals(row.get(Column.OBS_STATUS));
    }

    /**
     * What is left of an observation when its value is taken away: bounds of a value that is gone are no limit, so that
     * they go too, whether or not it is said why. Cells are in the order of {@link Column}.
     */
    public static String[] withoutValue(String[] left, String[] held) {
        if (!isOfBounds(left) || isHeldIn(held)) {
            return left;
        }
        String[] others = left.clone();
        others[Column.LOWER_BOUND.ordinal()] = null;
        others[Column.UPPER_BOUND.ordinal()] = null;
        return others;
    }

    /** Whether cells hold a limit in place of a value. */
    static boolean isHeldIn(String[] cells) {
        return isOfBounds(cells) && !Limit.isMissing(cells[Column.OBS_STATUS.ordinal()]);
    }

    private static boolean isOfBounds(String[] cells) {
        return cells[Column.OBS_VALUE.ordinal()] == null
                && (cells[Column.LOWER_BOUND.ordinal()] != null || cells[Column.UPPER_BOUND.ordinal()] != null);
    }

    private static boolean isThere(RawObservation row, Column column) {
        String text = row.get(column);
        return text != null && !RawObservation.MISSING.equals(text);
    }

    /** How many characters the sign takes; 0 without one. */
    private static int sign(String text) {
        return switch (text.charAt(0)) {
            case '<', '>', '\uff1c', '\uff1e' -> 1;
            case '&' -> text.startsWith("&lt;") || text.startsWith("&gt;") ? 4 : 0;
            default -> 0;
        };
    }

    private static boolean isBelow(String text) {
        char first = text.charAt(0);
        return first == '<' || first == '\uff1c' || text.startsWith("&lt;");
    }

    private static boolean isSpace(char c) {
        return c == '\u00a0' || c == '\u2007' || c == '\u202f';
    }

    /** Of the characters that decimals are written with; whether it is one is judged where every number is. */
    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.chars().anyMatch(c -> c >= '0' && c <= '9')
                && text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
    }
}
