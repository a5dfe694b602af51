package org.inclusio.indicator.sdmx.data;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Precision;
import org.inclusio.statistics.uncertainty.Reliability;

/** What is published of one cell: what each component says, as text; null where it says nothing. */
final class PublishedRow {

    /** The columns of a group, in the order of the key. */
    private static final List<String> DIMENSIONS = List.of(
            "series",
            "ref_area",
            "sex",
            "age",
            "urbanisation",
            "wealth_quantile",
            "education_level",
            "custom_breakdown",
            "disability_status",
            "migration_status",
            "indigenous_status");

    /** What {@link #read} takes, but {@code computed_at}. Numbers as PostgreSQL writes them: no exponent, no digit lost. */
    static final String COLUMNS = String.join(", ", DIMENSIONS)
            + ", time_period, revision, value::text, unit, obs_status, nature, origin, lower_bound::text,"
            + " upper_bound::text, precision_basis, reliability, coverage::text, areas_with_data, reported_value::text,"
            + " source";

    private static final String SUPPRESSED = "Q";
    private static final Pattern SUBMISSION = Pattern.compile("\"submission\"\\s*:\\s*(\\d+)");

    private final String[] texts = new String[Component.values().length];

    private boolean isWhole;

    private PublishedRow() {}

    /** A row of the key and period alone, for an observation that there is no more. */
    static PublishedRow ofKey(ResultSet row) throws SQLException {
        PublishedRow read = new PublishedRow();
        read.set(Component.FREQ, "A");
        List<Component> key = PublishedStructure.key();
        for (int i = 1; i < key.size(); i++) {
            read.set(key.get(i), row.getString(DIMENSIONS.get(i - 1)));
        }
        read.set(Component.TIME_PERIOD, row.getString("time_period"));
        // Part of the key in some structures.
        read.set(Component.UNIT_MEASURE, row.getString("unit"));
        return read;
    }

    /** @param hasInputs whether the inputs were read, from which the submissions are */
    static PublishedRow read(ResultSet row, boolean hasInputs) throws SQLException {
        PublishedRow read = ofKey(row);
        read.isWhole = true;
        String value = row.getString("value");
        String status = row.getString("obs_status");
        read.set(Component.OBS_VALUE, value);
        read.set(Component.UNIT_MULT, "0");
        read.set(Component.OBS_STATUS, status);
        read.set(Component.NATURE, row.getString("nature"));
        read.set(Component.ORIGIN, row.getString("origin"));
        read.set(Component.PRECISION, row.getString("precision_basis"));
        read.set(Component.RELIABILITY, row.getString("reliability"));
        read.set(Component.COVERAGE, row.getString("coverage"));
        read.set(Component.AREAS_WITH_DATA, row.getString("areas_with_data"));
        read.set(Component.REPORTED_VALUE, row.getString("reported_value"));
        read.set(Component.SOURCE_DETAIL, row.getString("source"));
        read.set(Component.REVISION, row.getString("revision"));
        read.set(
                Component.DATA_LAST_UPDATE,
                row.getObject("computed_at", OffsetDateTime.class).toInstant().toString());
        read.bounds(value, status, row.getString("lower_bound"), row.getString("upper_bound"));
        if (value != null) {
            int point = value.indexOf('.');
            read.set(Component.DECIMALS, Integer.toString(point < 0 ? 0 : value.length() - point - 1));
        }
        boolean isConfidential = value == null
                && SUPPRESSED.equals(status)
                && !(Reliability.SUPPRESS.name().equals(read.text(Component.RELIABILITY))
                        && !Precision.Basis.NONE.name().equals(read.text(Component.PRECISION)));
        read.set(Component.CONF_STATUS, isConfidential ? "C" : "F");
        if (hasInputs) {
            read.set(Component.SUBMISSION, submissions(row.getString("inputs")));
        }
        return read;
    }

    private void bounds(String value, String status, String lower, String upper) {
        set(Component.LOWER_BOUND, lower);
        set(Component.UPPER_BOUND, upper);
        if (value == null && (lower != null || upper != null)) {
            Limit.of(
                            null,
                            lower == null ? null : new BigDecimal(lower),
                            upper == null ? null : new BigDecimal(upper),
                            status)
                    .ifPresent(limit -> set(Component.OBS_LIMIT, limit.text()));
        }
    }

    /** Their numbers, each once, in their order. */
    private static String submissions(String inputs) {
        Set<Long> numbers = new TreeSet<>();
        Matcher found = SUBMISSION.matcher(inputs);
        while (found.find()) {
            numbers.add(Long.parseLong(found.group(1)));
        }
        return numbers.isEmpty()
                ? null
                : String.join(" ", numbers.stream().map(String::valueOf).toList());
    }

    private void set(Component component, String text) {
        texts[component.ordinal()] = text;
    }

    String text(Component component) {
        return texts[component.ordinal()];
    }

    /** Of an attribute; null in a row of a key. */
    String attribute(Component component) {
        return isWhole ? text(component) : null;
    }

    /** The codes of its series, in the order of the dimensions. */
    List<String> key() {
        return PublishedStructure.key().stream().map(this::text).toList();
    }

    /** As the key has them, and the period last. */
    int compareTo(PublishedRow other) {
        for (Component dimension : PublishedStructure.key()) {
            int compared = text(dimension).compareTo(other.text(dimension));
            if (compared != 0) {
                return compared;
            }
        }
        return text(Component.TIME_PERIOD).compareTo(other.text(Component.TIME_PERIOD));
    }

    /** Whether another is of the same series. */
    boolean isOfSeries(PublishedRow other) {
        for (Component dimension : PublishedStructure.key()) {
            if (!text(dimension).equals(other.text(dimension))) {
                return false;
            }
        }
        return true;
    }
}
