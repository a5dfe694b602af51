package org.inclusio.formats.sdmx;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A note in an SDMX message. Of a data set, a series or an observation it is kept as a comment on the observations. */
public final class Annotation {

    private Annotation() {}

    /** What it says in words and where it leads to; by its type where it has none; null where it says nothing. Any of them may be null. */
    public static String words(String title, String text, String value, String link, String type) {
        String words = Stream.of(title, text, value, link)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(": "));
        return !words.isEmpty() ? words : type == null || type.isBlank() ? null : type.strip();
    }
}
