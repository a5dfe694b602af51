package org.inclusio.formats.text;

import org.inclusio.statistics.observation.Bounds;

/** Characters by their names, where they can't be handed on or can't be seen. */
public final class Characters {

    private Characters() {}

    /** The character at an index as people can look it up: {@code U+000B LINE TABULATION}. */
    public static String named(String text, int index) {
        return named(text.codePointAt(index));
    }

    private static String named(int codePoint) {
        String name = Bounds.isNoncharacter(codePoint)
                ? "NONCHARACTER"
                : Character.getType(codePoint) == Character.SURROGATE
                        ? "HALF OF A CHARACTER"
                        : Character.getName(codePoint);
        return "U+%04X%s".formatted(codePoint, name == null ? "" : " " + name);
    }

    /** A short text as it can be read: what can't be seen in it, or be handed on, stands there by its name. */
    public static String shown(String text) {
        boolean isPlain = true;
        for (int i = 0; i < text.length() && isPlain; i++) {
            char c = text.charAt(i);
            isPlain = c >= ' ' && c < 0x7F;
        }
        if (isPlain) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                shown.append('[').append(named(c)).append(']');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Without what can't be seen at both of its ends: white space of any kind, marks of byte order, joiners. */
    public static String trimmed(String code) {
        return cut(code, true);
    }

    /** Without white space of any kind and marks of byte order at both of its ends; joiners belong to a text. */
    public static String stripped(String text) {
        return cut(text, false);
    }

    private static String cut(String text, boolean isCode) {
        int end = text.length();
        if (end == 0 || isSeen(text.charAt(0)) && isSeen(text.charAt(end - 1))) {
            return text;
        }
        int from = 0;
        while (from < end && isAround(text.charAt(from), isCode)) {
            from++;
        }
        while (end > from && isAround(text.charAt(end - 1), isCode)) {
            end--;
        }
        return text.substring(from, end);
    }

    private static boolean isSeen(char c) {
        return c > ' ' && c < 0x7F;
    }

    private static boolean isAround(char c, boolean isCode) {
        return isWhite(c) || c == '\uFEFF' || c == '\u200B' || isCode && isHidden(c) && Bounds.isWritable(c);
    }

    private static boolean isWhite(int c) {
        return Bounds.isWritable(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85);
    }

    /** Whether a reader sees nothing, or nothing but a gap of unknown kind. */
    private static boolean isHidden(int c) {
        return switch (c) {
            case ' ', '\n', '\r' -> false;
            // Fillers of Hangul and Braille, and the joiner that joins nothing.
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F -> true;
            default ->
                Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.isSpaceChar(c)
                        || !Bounds.isWritable(c);
        };
    }

    /** Whether it says something: three letters, or one of a script that writes words with one. */
    public static boolean saysSomething(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            letters += Character.isIdeographic(c) ? 3 : Character.isLetter(c) ? 1 : 0;
            i += Character.charCount(c) - 1;
        }
        return letters >= 3;
    }
}
