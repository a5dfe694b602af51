package org.inclusio.indicator.revision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ended, and up to which instant its question reaches, so that the pages after it are about the same
 * changes.
 *
 * @param id number of the last change on the page, within all changes
 */
record Place(Instant until, long revision, long id) {

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,17})\\.(\\d{1,18})\\.(\\d{1,18})");

    /** Opaque to readers. */
    String cursor() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, until) + "." + revision + "." + id;
    }

    static Optional<Place> parse(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        return parts.matches()
                ? Optional.of(new Place(
                        Instant.EPOCH.plus(Long.parseLong(parts.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(parts.group(2)),
                        Long.parseLong(parts.group(3))))
                : Optional.empty();
    }
}
