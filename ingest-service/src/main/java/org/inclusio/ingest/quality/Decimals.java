package org.inclusio.ingest.quality;

/** How a number may be written in a file. */
public final class Decimals {

    private Decimals() {}

    /** Digits with at most one point and a short exponent: 54, -0.5, 1.2e3. At most 20 digits on each side. */
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
        if (whole + fraction == 0 || whole > 20 || fraction > 20) {
            return false;
        }
        if (next == length) {
            return true;
        }
        if (text.charAt(next) != 'e' && text.charAt(next) != 'E') {
            return false;
        }
        int exponent = next + 1;
        if (exponent < length && (text.charAt(exponent) == '-' || text.charAt(exponent) == '+')) {
            exponent++;
        }
        int last = digits(text, exponent);
        return last >= 1 && last <= 2 && exponent + last == length;
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
