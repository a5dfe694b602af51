package org.inclusio.ingest.quality;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.inclusio.statistics.observation.Bounds;

/** How a number may be written in a file. */
public final class Decimals {

    private static final Pattern WRITTEN = Pattern.compile("[+-]?(\\d+[.]?\\d*|[.]\\d+)([eE][+-]?\\d+)?");
    private static final int MOST_DIGITS_OF_EXPONENT = 3;

    private Decimals() {}

    /**
     * Digits with at most one point and a short exponent: 54, -0.5, 1.2e3. Written out, it has as many digits as a number
     * may have, {@link Bounds#isNumber}, so that it can be read again when it is handed out.
     */
    public static boolean isDecimal(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int whole = digits(text, at);
        int next = at + whole;
        int fraction = 0;
        if (next < length && text.charAt(next) == '.') {
            fraction = digits(text, next + 1);
            next += 1 + fraction;
        }
        if (whole + fraction == 0 || whole > Bounds.MOST_DIGITS || fraction > Bounds.MOST_DIGITS) {
            return false;
        }
        return next == length || hasExponent(text, next) && Bounds.isNumber(new BigDecimal(text));
    }

    private static boolean hasExponent(String text, int from) {
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        int exponent = from + 1;
        if (exponent < text.length() && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
            exponent++;
        }
        int last = digits(text, exponent);
        return last >= 1 && last <= MOST_DIGITS_OF_EXPONENT && exponent + last == text.length();
    }

    /** Whether it is written as a number, and has more digits than a number may have. */
    static boolean isTooLong(String text) {
        return !isDecimal(text) && WRITTEN.matcher(text).matches();
    }

    static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
