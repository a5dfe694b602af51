package org.inclusio.report.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Reliability;

/** The figures of a snapshot. */
@ApplicationScoped
public class KnownFigures {

    static final String CELL = "series, ref_area, time_period, sex, age, urbanisation, wealth_quantile,"
            + " education_level, disability_status, migration_status, indigenous_status, custom_breakdown";

    private static final String COVERAGE = "(coverage->>'percent')::numeric as coverage_percent,"
            + " (coverage->>'areasWithData')::integer as areas_with_data, (coverage->>'areas')::integer as areas,"
            + " coalesce((coverage->>'surveysOnly')::boolean, false) as surveys_only";

    // In the order of the index; inputs are left where they are, because they are the bulk.
    private static final String OF_SNAPSHOT =
            "select *, " + COVERAGE + " from (select distinct on (" + CELL + ") " + CELL + ", number, revision,"
                    + " indicator, value, unit, origin, approximation, nature, obs_status, lower_bound, upper_bound, source,"
                    + " reported_value, coverage, reliability from figure %s where number <= ? and heard_at < ? order by "
                    + CELL
                    + ", revision desc) known"
                    + " where value is not null or obs_status = 'Q' or lower_bound is not null or upper_bound is not null";

    private static final String ALL = OF_SNAPSHOT.formatted("");

    private static final String OF_PLACES =
            OF_SNAPSHOT.formatted("join unnest(?, ?) as place (series, ref_area) using (series, ref_area)");

    // What is in one of two snapshots and not in the other lies between their ends in one way or the other.
    private static final String CHANGED = "select distinct series, ref_area from figure"
            + " where (number > ? or heard_at >= ?) and number <= ? and heard_at < ?";

    // Some of a snapshot, in the order of their numbers, without reading the rest; what is suppressed is among them,
    // with
    // no value.
    private static final String SOME = "select *, " + COVERAGE + " from figure where number <= ? and heard_at < ?"
            + " and (value is not null or obs_status = 'Q' or lower_bound is not null or upper_bound is not null)"
            + " and not exists (select from figure newer where newer.revision > figure.revision"
            + " and newer.number <= ? and newer.heard_at < ? and " + sameCell() + ") and %s order by number limit ?";

    private static final int AT_A_TIME = 2_000;

    private final DataSource database;

    KnownFigures(DataSource database) {
        this.database = database;
    }

    /** Shows every figure of the snapshot, suppressed ones with no value, in the order of series, area and year, without holding them all. */
    @Transactional
    public void forEach(Snapshot snapshot, Consumer<Figure> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL)) {
            limit(statement, snapshot, 1, 1);
            show(statement, reader);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Shows those of some places, in the same order. */
    @Transactional
    public void forEach(Snapshot snapshot, Collection<Place> places, Consumer<Figure> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_PLACES)) {
            statement.setArray(1, texts(connection, places.stream().map(Place::series)));
            statement.setArray(2, texts(connection, places.stream().map(Place::refArea)));
            limit(statement, snapshot, 1, 3);
            show(statement, reader);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Where a figure of one snapshot may be another in the other; everywhere else they are the same. */
    public Set<Place> changed(Snapshot one, Snapshot other) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            statement.setLong(1, Math.min(one.lastFigure(), other.lastFigure()));
            statement.setTimestamp(2, end(one.cutOff().isBefore(other.cutOff()) ? one : other));
            statement.setLong(3, Math.max(one.lastFigure(), other.lastFigure()));
            statement.setTimestamp(4, end(one.cutOff().isBefore(other.cutOff()) ? other : one));
            Set<Place> places = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.add(new Place(rows.getString(1), rows.getString(2)));
                }
            }
            return places;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /**
     * A page of the figures of the snapshot, in the order of their numbers.
     *
     * @param after the number that the page follows, 0 for the first page
     * @param series only of this sub-series, or of all where null
     * @param refArea only of this area, or of all where null
     */
    public List<Figure> page(Snapshot snapshot, long after, int size, String series, String refArea) {
        String filter =
                "number > ?" + (series == null ? "" : " and series = ?") + (refArea == null ? "" : " and ref_area = ?");
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SOME.formatted(filter))) {
            int next = limit(statement, snapshot, 2, 1);
            statement.setLong(next++, after);
            if (series != null) {
                statement.setString(next++, series);
            }
            if (refArea != null) {
                statement.setString(next++, refArea);
            }
            statement.setInt(next, size);
            List<Figure> figures = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    figures.add(figure(rows, new HashMap<>()));
                }
            }
            return figures;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** A figure of the snapshot with the observations that it came from, as the JSON that announced them. */
    public Optional<Traced> traced(Snapshot snapshot, long number) {
        return traced(snapshot, List.of(number)).stream().findFirst();
    }

    /** The same of several, in the order of their numbers. */
    public List<Traced> traced(Snapshot snapshot, Collection<Long> numbers) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SOME.formatted("number = any(?)"))) {
            int next = limit(statement, snapshot, 2, 1);
            statement.setArray(next, connection.createArrayOf("bigint", numbers.toArray()));
            statement.setInt(next + 1, numbers.size());
            List<Traced> traced = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    traced.add(new Traced(figure(rows, new HashMap<>()), rows.getString("inputs")));
                }
            }
            return traced;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** A figure and its inputs, a JSON array of {@code PublishedValue.Input}. */
    public record Traced(Figure figure, String inputs) {}

    private static String sameCell() {
        return Stream.of(CELL.split(",\\s*"))
                .map(column -> "newer." + column + " = figure." + column)
                .collect(Collectors.joining(" and "));
    }

    private static void show(PreparedStatement statement, Consumer<Figure> reader) throws SQLException {
        statement.setFetchSize(AT_A_TIME);
        // Codes and groups are few; those that are held longer are held once.
        Map<Object, Object> same = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.accept(figure(rows, same));
            }
        }
    }

    private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Timestamp end(Snapshot snapshot) {
        return Timestamp.from(snapshot.cutOff().plus(1, ChronoUnit.SECONDS));
    }

    /** Sets the two limits as often as the statement asks for them from a parameter on, and tells which comes next. */
    private static int limit(PreparedStatement statement, Snapshot snapshot, int times, int from) throws SQLException {
        int next = from;
        for (int i = 0; i < times; i++) {
            statement.setLong(next++, snapshot.lastFigure());
            statement.setTimestamp(next++, end(snapshot));
        }
        return next;
    }

    private static Figure figure(ResultSet row, Map<Object, Object> same) throws SQLException {
        return new Figure(
                row.getLong("number"),
                text(row, "series", same),
                text(row, "indicator", same),
                text(row, "ref_area", same),
                row.getInt("time_period"),
                once(
                        new Disaggregation(
                                text(row, "sex", same),
                                text(row, "age", same),
                                text(row, "urbanisation", same),
                                text(row, "wealth_quantile", same),
                                text(row, "education_level", same),
                                text(row, "disability_status", same),
                                text(row, "migration_status", same),
                                text(row, "indigenous_status", same),
                                text(row, "custom_breakdown", same)),
                        same),
                row.getBigDecimal("value"),
                text(row, "unit", same),
                text(row, "origin", same),
                row.getBoolean("approximation"),
                text(row, "nature", same),
                text(row, "obs_status", same),
                row.getBigDecimal("lower_bound"),
                row.getBigDecimal("upper_bound"),
                text(row, "source", same),
                row.getBigDecimal("reported_value"),
                row.getLong("revision"),
                row.getBigDecimal("coverage_percent"),
                areas(row),
                reliability(row));
    }

    private static AreasBehind areas(ResultSet row) throws SQLException {
        Integer withValue = row.getObject("areas_with_data", Integer.class);
        Integer all = row.getObject("areas", Integer.class);
        return withValue == null || all == null
                ? null
                : new AreasBehind(withValue, all, row.getBoolean("surveys_only"));
    }

    private static Reliability reliability(ResultSet row) throws SQLException {
        String said = row.getString("reliability");
        return said == null ? Figure.stated(row.getString("obs_status")) : Reliability.valueOf(said);
    }

    private static String text(ResultSet row, String column, Map<Object, Object> same) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : once(text, same);
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(T value, Map<Object, Object> same) {
        return (T) same.computeIfAbsent(value, any -> value);
    }

    private static IllegalStateException unreadable(SQLException cause) {
        return new IllegalStateException("The figures could not be read.", cause);
    }
}
