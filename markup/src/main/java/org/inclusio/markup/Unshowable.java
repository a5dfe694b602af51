package org.inclusio.markup;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A character that no reader shows or no XML carries: a control character other than a line break or tabulator, half a pair
 * of surrogates, a noncharacter (Unicode Standard, 23.7), one for private use, or one that turns the direction of all that
 * follows.
 *
 * @param line from 1, as the text is broken into lines
 * @param column from 1, counted in characters
 */
public record Unshowable(int character, int line, int column) {

    private static final int LAST_OF_PLANE = 0xfffe;

    private static final Pattern REFERENCE = Pattern.compile("&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));");

    /** The first in a text. */
    public static Optional<Unshowable> firstIn(String text) {
        int line = 1;
        int column = 1;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            if (is(character)) {
                return Optional.of(new Unshowable(character, line, column));
            }
            at += Character.charCount(character);
            boolean ends = character == '\n';
            line = ends ? line + 1 : line;
            column = ends ? 1 : column + 1;
        }
        return Optional.empty();
    }

    /** The first of some that CommonMark has by its number (CommonMark 0.31.2, 2.5). */
    static Optional<Unshowable> firstReference(String text, Set<Integer> characters) {
        return REFERENCE
                .matcher(text)
                .results()
                .filter(found -> characters.contains(numbered(found)))
                .map(found -> {
                    String before = text.substring(0, found.start());
                    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
                    String ofLine = before.substring(before.lastIndexOf('\n') + 1);
                    return new Unshowable(numbered(found), line, ofLine.codePointCount(0, ofLine.length()) + 1);
                })
                .findFirst();
    }

    private static int numbered(MatchResult reference) {
        return reference.group(1) == null
                ? Integer.parseInt(reference.group(2))
                : Integer.parseInt(reference.group(1), 16);
    }

    /** Whether it is one. */
    public static boolean is(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE, Character.PRIVATE_USE -> true;
            default -> isNoncharacter(character) || character >= 0x202a && character <= 0x202e;
        };
    }

    /** As people look it up, such as "U+0001 (START OF HEADING)". */
    public String name() {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        String kind =
                switch (Character.getType(character)) {
                    case Character.SURROGATE -> "half of a character";
                    case Character.PRIVATE_USE -> "for private use";
                    default -> isNoncharacter(character) ? "a noncharacter" : Character.getName(character);
                };
        return code + " (" + kind + ")";
    }

    private static boolean isNoncharacter(int character) {
        return character >= 0xfdd0 && character <= 0xfdef || (character & LAST_OF_PLANE) == LAST_OF_PLANE;
    }
}
