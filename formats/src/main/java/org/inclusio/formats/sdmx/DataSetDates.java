package org.inclusio.formats.sdmx;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.inclusio.formats.row.UnreadableFile;

/**
 * What a data set says of the times that it is about, that it is valid in and that it is published in. What is stored here
 * is valid from when it is sent and has no end, so that what says otherwise is refused; every observation has to be of the
 * period that is reported.
 */
public final class DataSetDates {

    /** In SDMX-JSON as they stand here, in SDMX-ML some with {@code Date} behind. */
    private static final Set<String> NAMES =
            Set.of("reportingBegin", "reportingEnd", "validFrom", "validTo", "publicationYear", "publicationPeriod");

    private static final int YEAR = 4;

    private record Stated(String name, String text, StatedTime time, long line) {}

    private final Map<String, Stated> stated = new HashMap<>();

    /** Of a message, or of a data set in one that says none. */
    public DataSetDates() {}

    /** Of a data set in a message that says these of all. */
    public DataSetDates(DataSetDates ofMessage) {
        stated.putAll(ofMessage.stated);
    }

    /** Whether a member, attribute or element of this name is one of these. */
    public static boolean isOne(String name) {
        return NAMES.contains(key(name));
    }

    private static String key(String name) {
        String small = Character.toLowerCase(name.charAt(0)) + name.substring(1);
        return small.endsWith("Date") ? small.substring(0, small.length() - "Date".length()) : small;
    }

    /**
     * Takes in one of them; a blank says nothing.
     *
     * @throws UnreadableFile when it is no date or period
     */
    public void put(String name, String text, long line) {
        if (!text.isBlank()) {
            StatedTime time = StatedTime.of(text)
                    .orElseThrow(() -> UnreadableFile.at(
                            line, "READABLE_FILE.no-period", "name", name, "value", Component.shown(text)));
            stated.put(key(name), new Stated(name, text.strip(), time, line));
        }
    }

    /**
     * Holds them to what is stored here.
     *
     * @param action the letter of that of the data set, or null
     * @throws UnreadableFile when the data are valid or published only later, or no longer
     */
    public void requireValid(String action, Instant now) {
        if ("I".equals(action)) {
            return;
        }
        for (String name : new String[] {"validFrom", "publicationYear", "publicationPeriod"}) {
            requireBegun(stated.get(name), now);
        }
        Stated until = stated.get("validTo");
        if (until != null && !"D".equals(action)) {
            throw UnreadableFile.at(
                    until.line(),
                    "READABLE_FILE.no-longer",
                    "name",
                    until.name(),
                    "value",
                    Component.shown(until.text()));
        }
        // What is deleted has been valid until then.
        requireBegun(until, now);
    }

    private static void requireBegun(Stated date, Instant now) {
        if (date != null && date.time().instant().isAfter(now)) {
            throw UnreadableFile.at(
                    date.line(), "READABLE_FILE.not-yet", "name", date.name(), "value", Component.shown(date.text()));
        }
    }

    /**
     * Holds an observation to the period that is reported, by years.
     *
     * @param period its time period, or null
     * @throws UnreadableFile when it is of another
     */
    public void requireReported(String period, long line) {
        Stated begin = stated.get("reportingBegin");
        Stated end = stated.get("reportingEnd");
        int year = begin == null && end == null || period == null ? -1 : year(period);
        if (year < 0) {
            return;
        }
        if (begin != null && year < begin.time().year()) {
            throw notReported(year, begin, line);
        }
        if (end != null && year > end.time().year()) {
            throw notReported(year, end, line);
        }
        if (begin != null && end != null && isReportingYear(begin.time(), end.time())) {
            throw UnreadableFile.at(
                    line,
                    "READABLE_FILE.other-year",
                    "year",
                    String.valueOf(year),
                    "name",
                    begin.name(),
                    "value",
                    Component.shown(begin.text()));
        }
    }

    /** -1 where it doesn't begin with one. */
    private static int year(String period) {
        String text = period.strip();
        return MessageText.number(text.length() > YEAR && text.charAt(YEAR) == '-' ? text.substring(0, YEAR) : text);
    }

    /** Whether whole years are reported that begin on another day than the first of January. */
    private static boolean isReportingYear(StatedTime begin, StatedTime end) {
        LocalDate first = begin.local().toLocalDate();
        LocalDate after = end.local().toLocalDate().plusDays(1);
        return first.getDayOfYear() > 1
                && first.getMonth() == after.getMonth()
                && first.getDayOfMonth() == after.getDayOfMonth();
    }

    private static UnreadableFile notReported(int year, Stated bound, long line) {
        return UnreadableFile.at(
                line,
                "READABLE_FILE.not-reported",
                "year",
                String.valueOf(year),
                "name",
                bound.name(),
                "value",
                Component.shown(bound.text()));
    }
}
