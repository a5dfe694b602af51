package org.inclusio.statistics.observation;

import java.math.BigDecimal;

/**
 * How long a number, a code and a text may be. Whoever takes in an observation or a contribution and whoever hears of it
 * asks here, so that what is accepted at the door can be carried, kept, computed with and told by every later step. A
 * number within its bound stays within it when it is written out and read again.
 */
public final class Bounds {

    /** Digits before the point, and digits after it, of a number that is stated; written out, without an exponent. */
    public static final int MOST_DIGITS = 40;

    /** Digits on each side of a number that was computed: a product of stated numbers and of powers of ten. */
    public static final int MOST_DIGITS_COMPUTED = 1_000;

    /** The largest power of ten of a unit multiplier, and with a minus the smallest. */
    public static final int LARGEST_MULTIPLIER = 30;

    /** Characters of a code; longer ones would not fit into the index of the values. */
    public static final int LONGEST_CODE = 100;

    /** Characters (UTF-16 code units) of a text that belongs to an observation, such as its source. */
    public static final int LONGEST_TEXT = 4_000;

    /** Characters of the joined sources of a computed value: those of a text and how many sources more there are. */
    public static final int LONGEST_JOINED_TEXT = LONGEST_TEXT + 100;

    /** Bytes of UTF-8 of the text of an observation: no UTF-16 code unit takes more than three. */
    public static final int MOST_TEXT_BYTES = 3 * LONGEST_TEXT;

    /** Bytes of UTF-8 of the text of a contribution, about 200 pages; written as JSON at most twice as many. */
    public static final int MOST_BODY_BYTES = 1_000_000;

    private Bounds() {}

    /** Whether an office may state this number. */
    public static boolean isNumber(BigDecimal number) {
        return hasDigits(number, MOST_DIGITS);
    }

    /** Whether a method may come to this number. */
    public static boolean isComputed(BigDecimal number) {
        return hasDigits(number, MOST_DIGITS_COMPUTED);
    }

    private static boolean hasDigits(BigDecimal number, int most) {
        return number.scale() <= most && (number.signum() == 0 || (long) number.precision() - number.scale() <= most);
    }

    public static boolean isCode(String code) {
        return code.length() <= LONGEST_CODE && firstUnwritable(code) < 0;
    }

    /** Whether a text may belong to an observation. */
    public static boolean isText(String text) {
        return text.length() <= LONGEST_TEXT && firstUnwritable(text) < 0;
    }

    /** Whether a text that people are asked for is not there, or has nothing in it that a reader would see. */
    public static boolean isNothing(String text) {
        return text == null || text.codePoints().noneMatch(Bounds::isSeen);
    }

    private static boolean isSeen(int character) {
        return switch (character) {
            // Fillers of Hangul and Braille, and the joiner that joins nothing.
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F -> false;
            default ->
                !Character.isWhitespace(character)
                        && !Character.isSpaceChar(character)
                        && Character.getType(character) != Character.CONTROL
                        && Character.getType(character) != Character.FORMAT;
        };
    }

    /**
     * Where the first character stands that can't be written in every form in which texts are handed out; -1 where there
     * is none. XML 1.0 (production 2, Char) allows the fewest: no control characters but tab, line feed and carriage
     * return, no half of a surrogate pair. Noncharacters (Unicode Standard, 23.7) are kept for no use in interchange.
     */
    public static int firstUnwritable(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE || c == '\t' || c == '\n' || c == '\r') {
                continue;
            }
            int codePoint = Character.codePointAt(text, i);
            if (!isWritable(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint) - 1;
        }
        return -1;
    }

    /** Whether every form can hold a character: a code point, or half of one. */
    public static boolean isWritable(int codePoint) {
        return (codePoint >= ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r')
                && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                && !isNoncharacter(codePoint);
    }

    public static boolean isNoncharacter(int codePoint) {
        return codePoint >= 0xFDD0 && codePoint <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
