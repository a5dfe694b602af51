package org.inclusio.formats.write;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a message says of itself.
 *
 * @param id of the message
 * @param clock tells when it is prepared
 * @param language of the names in it
 * @param notes what its reader is to know of what was asked, such as codes that there are not
 */
public record MessageHead(String id, Clock clock, String language, List<String> notes) {

    /** In English, without notes. */
    public static MessageHead at(Clock clock) {
        return new MessageHead("OBSERVATIONS", clock, "en", List.of());
    }

    Instant prepared() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
