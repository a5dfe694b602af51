package org.inclusio.indicator.vintage;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads instants from the parameters of a request. */
public final class Instants {

    private static final Instant FIRST =
            OffsetDateTime.of(1900, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();
    private static final Instant LAST = FIRST.plus(300L * 365, ChronoUnit.DAYS);

    private Instants() {}

    /** What was given under this name, to the microsecond that instants are kept to; refused when it is no instant. */
    public static Optional<Instant> of(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> parse(name, text));
    }

    private static Instant parse(String name, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (instant.isAfter(FIRST)) {
                // What is later still is later than everything, too.
                return instant.isBefore(LAST) ? instant : LAST;
            }
            throw VintageRefusal.BAD_INSTANT.because("'" + name + "' is '" + text
                    + "', before anything was published. Give an instant after " + FIRST + ".");
        } catch (DateTimeException e) {
            throw VintageRefusal.BAD_INSTANT.because("'" + name + "' is '" + text + "'. Give an ISO 8601 instant with"
                    + " its zone, such as 2026-11-24T10:15:30Z; a + in an offset is written %2B in an address.");
        }
    }
}
