package org.inclusio.formats.sdmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a date or a period of SDMX begins (SDMX 2.1, section 6, 4.2): a year, month, day or moment, or one of the standard
 * reporting periods of a year that begins in January. A time without a zone has begun once it has anywhere on earth.
 *
 * @param local as it is written
 * @param instant the moment
 */
public record StatedTime(LocalDateTime local, Instant instant) {

    private static final Pattern ZONE = Pattern.compile("(.+?)(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})-([ASTQM])(\\d{1,2})");
    private static final Pattern DAYS = Pattern.compile("(\\d{4})-([WD])(\\d{1,3})");
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    /** Empty where the text is neither. */
    public static Optional<StatedTime> of(String text) {
        Matcher parts = ZONE.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = local(parts.group(1));
            ZoneOffset zone = parts.group(2) == null ? EARLIEST : ZoneOffset.of(parts.group(2));
            return Optional.of(new StatedTime(local, local.toInstant(zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** @throws DateTimeException when it is none */
    private static LocalDateTime local(String text) {
        if (text.indexOf('T') == "2015-07-01".length()) {
            return LocalDateTime.parse(text);
        }
        if (text.matches("\\d{4}(-\\d{2})?")) {
            return LocalDate.parse((text + "-01-01").substring(0, "2015-07-01".length()))
                    .atStartOfDay();
        }
        Matcher months = MONTHS.matcher(text);
        if (months.matches()) {
            return months(months.group(1), months.group(2), Integer.parseInt(months.group(3)))
                    .atStartOfDay();
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            int number = Integer.parseInt(days.group(3));
            int day = days.group(2).equals("D") ? number : number * DAYS_OF_A_WEEK - DAYS_OF_A_WEEK + 1;
            return LocalDate.ofYearDay(Integer.parseInt(days.group(1)), day).atStartOfDay();
        }
        return LocalDate.parse(text).atStartOfDay();
    }

    private static LocalDate months(String year, String kind, int number) {
        int inAYear =
                switch (kind) {
                    case "A" -> 1;
                    case "S" -> 2;
                    case "T" -> 3;
                    case "Q" -> 4;
                    default -> MONTHS_OF_A_YEAR;
                };
        return LocalDate.of(Integer.parseInt(year), (number - 1) * (MONTHS_OF_A_YEAR / inAYear) + 1, 1);
    }

    int year() {
        return local.getYear();
    }
}
