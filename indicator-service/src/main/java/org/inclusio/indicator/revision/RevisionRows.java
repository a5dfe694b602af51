package org.inclusio.indicator.revision;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inclusio.contracts.v1.PublishedValue.Origin;
import org.inclusio.indicator.revision.Revision.Kind;
import org.inclusio.indicator.revision.Revision.State;
import org.inclusio.indicator.value.Standing;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Reliability;

/** Two revisions of a cell, one beside the other, as rows of the database. */
public final class RevisionRows {

    /** The columns that name a cell, in the order of the index but that of the area. */
    public static final List<String> CELL = Stream.concat(
                    Stream.of("series", "ref_area", "time_period"),
                    Arrays.stream(Dimension.values()).map(RevisionRows::column))
            .toList();

    /** What is said of it. */
    public static final List<String> STATE = Stream.concat(
                    Stream.of(
                            "value",
                            "unit",
                            "origin",
                            "approximation",
                            "nature",
                            "obs_status",
                            "lower_bound",
                            "upper_bound",
                            "reliability",
                            "source",
                            "reported_value"),
                    Standing.COLUMNS.stream())
            .toList();

    /** SDMX CL_OBS_STATUS: missing, suppressed. */
    private static final String SUPPRESSED = "Q";

    private RevisionRows() {}

    /** The columns that {@link #read} takes, but {@code revision} and {@code computed_at}. */
    public static String columns(String after, String before) {
        return columns(CELL, after + ".%1$s") + ", " + columns(STATE, after + ".%1$s") + ", "
                + columns(STATE, before + ".%1$s before_%1$s");
    }

    /** That two rows are about the same cell. */
    public static String sameCell(String one, String other) {
        return CELL.stream()
                .map(name -> one + "." + name + " = " + other + "." + name)
                .collect(Collectors.joining(" and "));
    }

    /** That a revision says something of its cell, and not that there is nothing any more. */
    public static String isTold(String row) {
        return "(%1$s.value is not null or %1$s.lower_bound is not null or %1$s.upper_bound is not null".formatted(row)
                + " or %1$s.areas is not null or %1$s.obs_status = '%2$s')".formatted(row, SUPPRESSED);
    }

    private static String columns(List<String> names, String pattern) {
        return names.stream().map(pattern::formatted).collect(Collectors.joining(", "));
    }

    /** A change, without its causes. */
    public static Revision read(ResultSet row, IndicatorCatalogue catalogue) throws SQLException {
        State before = state(row, "before_");
        State after = state(row, "");
        String series = row.getString("series");
        return new Revision(
                Kind.of(before, after),
                catalogue.series(series).map(Series::indicator).orElse(null),
                series,
                row.getString("ref_area"),
                row.getInt("time_period"),
                code(row, Dimension.SEX),
                code(row, Dimension.AGE),
                code(row, Dimension.URBANISATION),
                code(row, Dimension.WEALTH_QUANTILE),
                code(row, Dimension.EDUCATION_LEVEL),
                code(row, Dimension.DISABILITY_STATUS),
                code(row, Dimension.MIGRATION_STATUS),
                code(row, Dimension.INDIGENOUS_STATUS),
                code(row, Dimension.CUSTOM_BREAKDOWN),
                before,
                after,
                row.getLong("revision"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                Set.of());
    }

    private static State state(ResultSet row, String prefix) throws SQLException {
        String origin = row.getString(prefix + "origin");
        if (origin == null) {
            return null;
        }
        BigDecimal value = row.getBigDecimal(prefix + "value");
        Standing coverage = Standing.read(row, prefix);
        boolean isOfARegion = coverage.areas() != null;
        boolean isSuppressed = SUPPRESSED.equals(row.getString(prefix + "obs_status"));
        Optional<Limit> limit = Limit.of(
                value,
                row.getBigDecimal(prefix + "lower_bound"),
                row.getBigDecimal(prefix + "upper_bound"),
                row.getString(prefix + "obs_status"));
        return value == null && !isOfARegion && !isSuppressed && limit.isEmpty()
                ? null
                : new State(
                        value,
                        row.getString(prefix + "unit"),
                        Origin.valueOf(origin),
                        row.getBoolean(prefix + "approximation"),
                        row.getString(prefix + "nature"),
                        row.getString(prefix + "obs_status"),
                        row.getBigDecimal(prefix + "lower_bound"),
                        row.getBigDecimal(prefix + "upper_bound"),
                        limit.map(Limit::text).orElse(null),
                        Reliability.valueOf(row.getString(prefix + "reliability")),
                        row.getString(prefix + "source"),
                        row.getBigDecimal(prefix + "reported_value"),
                        isOfARegion ? coverage : null);
    }

    private static String code(ResultSet row, Dimension dimension) throws SQLException {
        String code = row.getString(column(dimension));
        return code.equals(Disaggregation.ALL) ? null : code;
    }

    private static String column(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }
}
