package org.inclusio.indicator;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.contracts.v1.AnnouncedObservation;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.ObservationsAnnounced;

/** What an office states in a test: a row of its file, with the attributes that matter there. */
public record Statement(String series, String area, int year, String value, long line, Map<String, String> more) {

    public static Statement of(String series, String area, int year, String value, long line) {
        return new Statement(series, area, year, value, line, Map.of());
    }

    /** Dimensions by their JSON names; and nature, obsStatus, confStatus, source, unit, multiplier, lower, upper, sampleSize, designEffect. */
    public Statement with(String name, String text) {
        Map<String, String> all = new LinkedHashMap<>(more);
        all.put(name, text);
        return new Statement(series, area, year, value, line, all);
    }

    /**
     * @throws IllegalStateException if another class of tests has stated something about a year of one of the series:
     *     all classes share one database, in which what one states would stand in the place of what the other states
     */
    public static ObservationsAnnounced submission(long number, Statement... rows) {
        Arrays.stream(rows).forEach(row -> SeriesOfTests.claim(row.series, row.area, row.year));
        return new ObservationsAnnounced(
                number,
                number,
                rows[0].area,
                0,
                true,
                Arrays.stream(rows).map(Statement::announced).toList());
    }

    public static ObservationsAnnounced submission(long number, List<Statement> rows) {
        return submission(number, rows.toArray(Statement[]::new));
    }

    private AnnouncedObservation announced() {
        Cell cell = new Cell(
                series,
                area,
                more.get("sex"),
                more.get("age"),
                more.get("urbanisation"),
                more.get("wealthQuantile"),
                more.get("educationLevel"),
                more.get("disabilityStatus"),
                more.get("migrationStatus"),
                more.get("indigenousStatus"),
                more.get("customBreakdown"),
                year);
        return new AnnouncedObservation(
                cell,
                number(value),
                more.get("unit"),
                more.containsKey("multiplier") ? Integer.valueOf(more.get("multiplier")) : null,
                more.get("obsStatus"),
                more.get("confStatus"),
                more.get("nature"),
                number(more.get("lower")),
                number(more.get("upper")),
                more.containsKey("sampleSize") ? Integer.valueOf(more.get("sampleSize")) : null,
                number(more.get("designEffect")),
                more.get("source"),
                value == null && !more.containsKey("lower") && !more.containsKey("upper") ? true : null,
                line);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
