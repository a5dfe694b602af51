package org.inclusio.problem;

import jakarta.ws.rs.core.EntityTag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a reader already has, and what a writer has seen. */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    /** One element of a list (RFC 9110, 5.6.1), in which empty ones mean nothing. */
    private static final Pattern ELEMENT = Pattern.compile("\\G[ \\t,]*" + TAG + "[ \\t]*(?=,|$)[ \\t,]*");

    /** Two digits of the day always, unlike RFC 1123 in Java. */
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private Preconditions() {}

    /** The instant that a header names; what is no date says nothing (RFC 9110, 13.1.3). */
    public static Optional<Instant> instant(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An instant as Last-Modified has it (RFC 9110, 5.6.7). */
    public static String date(Instant instant) {
        return HTTP_DATE.format(instant);
    }

    /**
     * Whether one of the tags that If-None-Match names is this one. For reading, a weak tag and a strong one of the same
     * text are the same (RFC 9110, 13.1.2).
     */
    public static boolean isKnown(Optional<String> ifNoneMatch, EntityTag tag) {
        String text = '"' + tag.getValue() + '"';
        return ifNoneMatch
                .filter(named -> named.strip().equals("*")
                        || TAG.matcher(named)
                                .results()
                                .map(found -> found.group(2))
                                .anyMatch(text::equals))
                .isPresent();
    }

    /**
     * Whether one of the tags that If-Match names is this one, or it is a star, which is any that there is. For writing, a
     * weak tag is the same as none (RFC 9110, 13.1.1). What is no list of tags names nothing.
     *
     * @param tag as the header ETag carries it, between quotes
     */
    public static boolean isMatched(String ifMatch, String tag) {
        String named = ifMatch.strip();
        if (named.equals("*")) {
            return true;
        }
        Matcher element = ELEMENT.matcher(named);
        boolean matched = false;
        int end = 0;
        while (element.find()) {
            matched |= element.group(1) == null && element.group(2).equals(tag);
            end = element.end();
        }
        return matched && end == named.length();
    }
}
