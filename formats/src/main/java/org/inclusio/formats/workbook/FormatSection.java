package org.inclusio.formats.workbook;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One section of a number format. Spaces, currencies and marks of notes around the digits, and a per cent sign with what it
 * is a part of, leave the number what it is. Any other digit, letter or sign shows something else than is written, and
 * is not guessed at, unless it names a limit.
 */
final class FormatSection {

    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern PER_CENT = Pattern.compile("%([\\p{L}\\p{M}\\s,()'\u2019-]*[\\p{L}\\p{M})])?");
    private static final Set<String> BELOW = Set.of("<", "\uff1c", "less than", "fewer than", "below");
    private static final Set<String> ABOVE = Set.of(">", "\uff1e", "more than", "greater than", "above");
    private static final String MINUS = "-\u2212\u2013";
    private static final String NOTES = "*\u2020\u2021\u00a7";
    private static final String GENERAL = "General";

    // The codes alone, and the texts before, between and behind the places of digits, with the signs of per cent.
    private final StringBuilder codes = new StringBuilder();
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder between = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private final boolean isOfNegatives;

    /** @param isOfNegatives whether it is the one for numbers below 0, which has to write the minus itself */
    FormatSection(String section, boolean isOfNegatives) {
        this.isOfNegatives = isOfNegatives;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            char next = i + 1 < section.length() ? section.charAt(i + 1) : ' ';
            if (c == '"' || c == '[') {
                int end = section.indexOf(c == '[' ? ']' : '"', i + 1);
                end = end < 0 ? section.length() : end;
                bracketsOrText(section.substring(i, end));
                i = end;
            } else if (c == '\\' || c == '*') {
                behind.append(next);
                i++;
            } else if (c == '_') {
                i++;
            } else if (section.regionMatches(true, i, GENERAL, 0, GENERAL.length())) {
                place('0');
                i += GENERAL.length() - 1;
            } else if ((c == 'E' || c == 'e') && (next == '+' || next == '-')) {
                i++;
            } else if (c == '/' && codes.length() > 0) {
                i = behindFraction(section, i);
            } else {
                codeOrText(c);
            }
        }
    }

    private void bracketsOrText(String opened) {
        if (opened.charAt(0) == '"') {
            behind.append(opened, 1, opened.length());
        } else if (opened.startsWith("[$")) {
            int language = opened.indexOf('-');
            behind.append(opened, 2, language < 0 ? opened.length() : language);
        } else if (opened.toLowerCase(Locale.ROOT).matches("\\[(h+|m+|s+)")) {
            codes.append('h');
        }
    }

    /** A denominator is digits of the number, whether it is fixed or not. */
    private static int behindFraction(String section, int slash) {
        int i = slash;
        while (i + 1 < section.length() && "0123456789#?".indexOf(section.charAt(i + 1)) >= 0) {
            i++;
        }
        return i;
    }

    private void codeOrText(char c) {
        if ("0#?@".indexOf(c) >= 0) {
            place(c);
        } else if (".,".indexOf(c) >= 0 || "ymdhs".indexOf(Character.toLowerCase(c)) >= 0) {
            codes.append(c);
        } else {
            codes.append(c == '%' ? "%" : "");
            behind.append(c);
        }
    }

    /** A place of a digit: what has stood behind the last is between the two, or before the first. */
    private void place(char c) {
        (hasPlaces() ? between : before).append(behind);
        behind.setLength(0);
        codes.append(c);
    }

    private boolean hasPlaces() {
        return codes.chars().anyMatch(c -> "0#?@".indexOf(c) >= 0);
    }

    /** Whether it shows texts, for which it has a place. */
    boolean isForTexts() {
        return codes.indexOf("@") >= 0;
    }

    NumberFormat shows(BigDecimal number) {
        String letters = codes.toString().toLowerCase(Locale.ROOT).replaceAll("[^ymdhs]", "");
        String texts = "" + before + between + behind;
        if (!letters.isEmpty()) {
            return letters.matches("y+") && texts.chars().noneMatch(Character::isDigit)
                    ? NumberFormat.YEAR
                    : NumberFormat.DATE;
        }
        boolean isWithoutDigits = number.signum() == 0 ? !codes.toString().matches(".*[0@].*") : !hasPlaces();
        if (isWithoutDigits) {
            // Zeros are often shown as nothing or as a dash.
            return number.signum() == 0 && plain(texts).matches("[-\u2013\u2014\u2212]?")
                    ? NumberFormat.AS_IT_IS
                    : NumberFormat.OTHERWISE;
        }
        boolean isOther = SCALED.matcher(codes).find()
                || codes.chars().filter(c -> c == '.').count() > 1
                || plain(texts).chars().filter(c -> c == '%').count() > 1
                || !plain(between.toString()).matches("['\u2019]*");
        return isOther ? NumberFormat.OTHERWISE : around(number);
    }

    /** By the texts before and behind the digits. */
    private NumberFormat around(BigDecimal number) {
        NumberFormat shown = codes.indexOf("%") < 0 ? NumberFormat.AS_IT_IS : NumberFormat.PER_CENT;
        String front = plain(before.toString());
        String back = plain(behind.toString());
        front = front.startsWith("%") ? front.substring(1) : front;
        boolean isEnclosed = front.equals("(") && back.endsWith(")");
        String tail = isEnclosed ? back.substring(0, back.length() - 1) : back;
        if (!tail.isEmpty() && !PER_CENT.matcher(tail).matches()) {
            return NumberFormat.OTHERWISE;
        }
        boolean isPlain = shown == NumberFormat.AS_IT_IS && number.signum() >= 0;
        if (BELOW.contains(front) || ABOVE.contains(front)) {
            return !isPlain ? NumberFormat.OTHERWISE : BELOW.contains(front) ? NumberFormat.BELOW : NumberFormat.ABOVE;
        }
        boolean isMinus = isEnclosed || front.length() == 1 && MINUS.contains(front);
        boolean isKnown = isMinus || front.isEmpty() || front.equals("+") && number.signum() > 0;
        return isKnown && isMinus == isOfNegatives ? shown : NumberFormat.OTHERWISE;
    }

    /** Without spaces at its ends, and without currencies, marks of notes and what is not seen. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.CURRENCY_SYMBOL
                        && Character.getType(c) != Character.FORMAT
                        && NOTES.indexOf(c) < 0)
                .map(c -> Character.isSpaceChar(c) ? ' ' : c == '\uff05' || c == '\u066a' ? '%' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }
}
