package org.inclusio.indicator.explore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.sdmx.query.ReadingPlaces;
import org.inclusio.indicator.value.GroupFilter;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.indicator.vintage.Vintages;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * Reads what there is in a release. A release is never altered, so that what was read of it lately is kept; readers of what
 * is not take turns with all other readers of many rows.
 */
@ApplicationScoped
class FindChoices {

    /** Some ten thousand groups of areas each. */
    private static final int MOST = 100;

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String THERE =
            "value is not null or lower_bound is not null or upper_bound is not null" + " or obs_status = 'Q'";

    private final IndicatorCatalogue catalogue;
    private final DataSource database;
    private final ReadingPlaces places;
    private final Vintages vintages;
    private final Map<String, Object> recent = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST;
        }
    });

    FindChoices(IndicatorCatalogue catalogue, DataSource database, ReadingPlaces places, Vintages vintages) {
        this.catalogue = catalogue;
        this.database = database;
        this.places = places;
        this.vintages = vintages;
    }

    /** Of a sub-series. */
    @Transactional
    Choices of(OpenRelease release, Series series) {
        return (Choices) kept(release.id() + "/" + series.code(), () -> read(release, series));
    }

    /** The sub-series of which a release tells anything. */
    @Transactional
    @SuppressWarnings("unchecked")
    Set<String> series(OpenRelease release) {
        return (Set<String>) kept(release.id() + "/", () -> readSeries(release));
    }

    /** What is told of everybody in an area or region: of each sub-series the first and the last year with a number. */
    @Transactional
    @SuppressWarnings("unchecked")
    List<Course> courses(OpenRelease release, String area) {
        return (List<Course>) kept(release.id() + "/area/" + area, () -> readCourses(release, area));
    }

    /** A sub-series of an area from its first number to its last. */
    record Course(Series series, Point first, Point last) {}

    /** A number of a year. */
    record Point(int year, BigDecimal value, String reliability) {}

    private interface Reading {
        Object read() throws SQLException;
    }

    private Object kept(String key, Reading reading) {
        Object known = recent.get(key);
        if (known != null) {
            return known;
        }
        ReadingPlaces.Place place = places.take();
        try (place) {
            Object read = reading.read();
            recent.put(key, read);
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("What there is in a release can't be read.", e);
        }
    }

    private Choices read(OpenRelease release, Series series) throws SQLException {
        Map<String, Set<Group>> groups = new TreeMap<>();
        Map<Disaggregation, Group> named = new LinkedHashMap<>();
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        try (Connection connection = database.getConnection()) {
            Vintage vintage = vintages.at(connection, Optional.of(release.asOf()));
            String sql = "select ref_area, '" + series.code()
                    + "' series, max(time_period) time_period, min(time_period)"
                    + " first_year, " + GroupFilter.COLUMNS + " from (select distinct on (ref_area, time_period, "
                    + GroupFilter.COLUMNS + ") * from indicator_value where series = ?"
                    + vintage.restrictionOn("indicator_value")
                    + " order by ref_area, time_period, " + GroupFilter.COLUMNS + ", revision desc) v where " + THERE
                    + " group by ref_area, " + GroupFilter.COLUMNS;
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(ROWS_AT_ONCE);
                bind(query, 1, Stream.concat(Stream.of(series.code()), vintage.parameters().stream()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Cell cell = IndicatorValues.cell(row);
                        groups.computeIfAbsent(row.getString("ref_area"), area -> new LinkedHashSet<>())
                                .add(named.computeIfAbsent(
                                        cell.disaggregation(), one -> Group.of(one, series.universe())));
                        from = Math.min(from, row.getInt("first_year"));
                        to = Math.max(to, cell.period().year());
                    }
                }
            }
        }
        return new Choices(groups, from, to);
    }

    /** For each a look at the index, which ends at the first row. */
    private Set<String> readSeries(OpenRelease release) throws SQLException {
        List<String> all = catalogue.series().stream().map(Series::code).toList();
        try (Connection connection = database.getConnection()) {
            Vintage vintage = vintages.at(connection, Optional.of(release.asOf()));
            String sql = "select code from unnest(?::text[]) code where exists (select from indicator_value v where"
                    + " v.series = code and (" + THERE + ")" + vintage.restrictionOn("v") + ")";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setArray(1, connection.createArrayOf("text", all.toArray()));
                bind(query, 2, vintage.parameters().stream());
                Set<String> there = new LinkedHashSet<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        there.add(row.getString(1));
                    }
                }
                return there;
            }
        }
    }

    private List<Course> readCourses(OpenRelease release, String area) throws SQLException {
        List<Course> courses = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Vintage vintage = vintages.at(connection, Optional.of(release.asOf()));
            String everybody = Stream.of(Dimension.values())
                    .map(dimension -> dimension.name().toLowerCase(java.util.Locale.ROOT) + " = ?")
                    .collect(Collectors.joining(" and "));
            String sql =
                    "select time_period, value, reliability from (select distinct on (time_period) time_period, value,"
                            + " reliability from indicator_value where series = ? and ref_area = ? and " + everybody
                            + vintage.restrictionOn("indicator_value")
                            + " order by time_period, revision desc) v where value is not null order by time_period";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                for (Series series : catalogue.series()) {
                    Stream<Object> group = Stream.of(Dimension.values()).map(series.universe()::get);
                    bind(
                            query,
                            1,
                            Stream.of(Stream.of(series.code(), area), group, vintage.parameters().stream())
                                    .flatMap(part -> part));
                    course(query, series).ifPresent(courses::add);
                }
            }
        }
        return courses;
    }

    private static Optional<Course> course(PreparedStatement query, Series series) throws SQLException {
        Point first = null;
        Point last = null;
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                last = new Point(row.getInt(1), row.getBigDecimal(2), row.getString(3));
                first = first == null ? last : first;
            }
        }
        return first == null ? Optional.empty() : Optional.of(new Course(series, first, last));
    }

    private static void bind(PreparedStatement query, int first, Stream<?> parameters) throws SQLException {
        int at = first;
        for (Object parameter : parameters.toList()) {
            query.setObject(at++, parameter);
        }
    }
}
