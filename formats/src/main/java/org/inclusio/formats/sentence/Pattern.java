package org.inclusio.formats.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;

/**
 * A sentence of one language with its places: {@code {value}}, or, where a list stands, what is put between its parts as
 * well: {@code {codes|, }}.
 */
final class Pattern {

    private static final java.util.regex.Pattern PLACE = java.util.regex.Pattern.compile("\\{(\\w+)(?:\\|([^}]*))?}");

    private final List<Part> parts = new ArrayList<>();
    private final String end;

    /** Words and the place that follows them; the separator is null where no list stands. */
    record Part(String words, String place, String separator) {}

    Pattern(String text) {
        int at = 0;
        for (MatchResult place : PLACE.matcher(text).results().toList()) {
            parts.add(new Part(text.substring(at, place.start()), place.group(1), place.group(2)));
            at = place.end();
        }
        end = text.substring(at);
    }

    List<Part> parts() {
        return parts;
    }

    /** The words after the last place. */
    String end() {
        return end;
    }
}
