package org.inclusio.benchmark.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.inclusio.stack.ServerFailure;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;

/**
 * Values as if they had been computed, written straight into the database of indicator-service, where what is measured is only
 * how they are read: every sub-series, area and year from 1990 to 2015, by sex, residence and fifth of wealth, as many as are
 * wanted. They lie as computing leaves them, one area after the other.
 */
final class GeneratedValues {

    private static final String RECOMPUTATION = "insert into recomputation (ref_area) values (?) returning revision";

    private static final String VALUES = """
            insert into indicator_value (
                series, ref_area, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                disability_status, migration_status, indigenous_status, custom_breakdown, revision, value, unit, origin,
                approximation, obs_status, lower_bound, upper_bound, source, inputs, precision_basis, reliability,
                weighed_sum, weight)
            select series, area, year, sex, '_T', residence, fifth, '_T', '_T', '_T', '_T', '_T', revision, value, unit,
                   'COMPUTED', false, 'A', round(value * 0.95, 4), round(value * 1.05, 4),
                   'Demographic and Health Survey ' || year - year % 5,
                   json_build_array(
                       json_build_object('series', 'A_NUMERATOR', 'value', round(value * 1000), 'submission', revision,
                           'line', year),
                       json_build_object('series', 'A_DENOMINATOR', 'value', 100000, 'submission', revision, 'line',
                           year + 1)),
                   'SAMPLE', 'PUBLISH', value * 1000, 100000
              from (select s.series, s.unit, ? as area, year, groups.*, ?::bigint as revision,
                           round((100 * random())::numeric, 4) as value
                      from unnest(?::text[], ?::text[]) as s (series, unit),
                           generate_series(1990, 2015) year,
                           (select sex, residence, fifth
                              from unnest(array['_T', 'F', 'M']) sex, unnest(array['_T', 'U', 'R']) residence,
                                   unnest(array['_T', 'Q1', 'Q2', 'Q3', 'Q4', 'Q5']) fifth
                             order by (sex <> '_T')::int + (residence <> '_T')::int + (fifth <> '_T')::int, sex, residence,
                                      fifth
                             limit ?) groups
                     order by series, year) v
            on conflict do nothing
            """;

    private static final int YEARS = 26;
    private static final int FEWEST_GROUPS = 18;
    private static final int MOST_GROUPS = 54;

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final String jdbcUrl;

    GeneratedValues(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    /** Adds at most about so many, and no more than there are places for (some 18 million). */
    void add(long wanted) {
        List<Series> series = List.copyOf(catalogue.series());
        List<String> areas = catalogue.areas().stream()
                .map(AreaEntry::area)
                .map(Object::toString)
                .toList();
        long ofOneArea = Math.max(1, wanted / areas.size());
        // As many groups as the areas leave room for; where few values are wanted, of some areas only.
        int groups = (int) Math.min(MOST_GROUPS, Math.max(FEWEST_GROUPS, ofOneArea / ((long) series.size() * YEARS)));
        long left = wanted;
        try (Connection connection = DriverManager.getConnection(jdbcUrl, "postgres", "postgres")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("select setseed(0.2015)");
            }
            for (String area : areas) {
                if (left <= 0) {
                    break;
                }
                left -= add(connection, area, series, groups);
                connection.commit();
            }
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze indicator_value");
                statement.execute("analyze recomputation");
            }
        } catch (SQLException e) {
            throw new ServerFailure("The values to measure with can't be written: " + e.getMessage() + ".", e);
        }
    }

    private static long add(Connection connection, String area, List<Series> series, int groups) throws SQLException {
        long revision;
        try (PreparedStatement insert = connection.prepareStatement(RECOMPUTATION)) {
            insert.setString(1, area);
            try (var row = insert.executeQuery()) {
                row.next();
                revision = row.getLong(1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(VALUES)) {
            insert.setString(1, area);
            insert.setLong(2, revision);
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", series.stream().map(Series::code).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text", series.stream().map(Series::unit).toArray()));
            insert.setInt(5, groups);
            return insert.executeUpdate();
        }
    }
}
