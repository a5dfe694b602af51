package org.inclusio.problem;

import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a reader already has. */
public final class Preconditions {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    private Preconditions() {}

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
}
