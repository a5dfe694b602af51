package org.inclusio.report.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.statistics.observation.Dimension;

/** Which figures are others in another snapshot. */
@ApplicationScoped
public class FigureChanges {

    /** How many figures are others, and the first of them in the order of series, area and year. */
    public record Changes(long count, List<FigureChange> first) {}

    private static final String KNOWN = "(select distinct on (" + KnownFigures.CELL + ") " + KnownFigures.CELL
            + ", number, unit, value, lower_bound, upper_bound, coalesce(obs_status, '') = 'Q' as hidden"
            + " from figure where number <= ? and heard_at < ? order by " + KnownFigures.CELL + ", revision desc)";

    // What is neither known nor hidden is as if it had never been.
    private static final String CHANGED = "select " + KnownFigures.CELL + ", coalesce(b.unit, a.unit) as unit,"
            + " a.value as before, b.value as after, a.number as number_before, b.number as number_after,"
            + " a.known as was, b.known as is, b.hidden as hidden, count(*) over () as total"
            + " from (select *, value is not null or hidden or lower_bound is not null or upper_bound is not null as known from "
            + KNOWN + " f) a"
            + " full join (select *, value is not null or hidden or lower_bound is not null or upper_bound is not null as known from "
            + KNOWN + " f) b"
            + " using (" + KnownFigures.CELL + ")"
            + " where (coalesce(a.known, false) or coalesce(b.known, false))"
            + " and (a.value is distinct from b.value or a.known is distinct from b.known"
            + " or a.value is null and (a.lower_bound, a.upper_bound) is distinct from (b.lower_bound, b.upper_bound))"
            + " order by " + KnownFigures.CELL + " limit ?";

    private final DataSource database;

    FigureChanges(DataSource database) {
        this.database = database;
    }

    public Changes between(Snapshot before, Snapshot after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            int next = 1;
            for (Snapshot snapshot : List.of(before, after)) {
                statement.setLong(next++, snapshot.lastFigure());
                statement.setTimestamp(next++, Timestamp.from(snapshot.cutOff().plus(1, ChronoUnit.SECONDS)));
            }
            statement.setInt(next, most);
            long count = 0;
            List<FigureChange> changes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    count = rows.getLong("total");
                    changes.add(change(rows));
                }
            }
            return new Changes(count, changes);
        } catch (SQLException e) {
            throw new IllegalStateException("The figures could not be compared.", e);
        }
    }

    private static FigureChange change(ResultSet row) throws SQLException {
        return new FigureChange(
                why(row),
                row.getString("series"),
                row.getString("ref_area"),
                row.getInt("time_period"),
                group(row),
                row.getString("unit"),
                plain(row.getBigDecimal("before")),
                plain(row.getBigDecimal("after")),
                row.getObject("number_before", Long.class),
                row.getObject("number_after", Long.class));
    }

    private static FigureChange.Why why(ResultSet row) throws SQLException {
        if (!row.getBoolean("was")) {
            return FigureChange.Why.NEW;
        }
        if (!row.getBoolean("is")) {
            return FigureChange.Why.WITHDRAWN;
        }
        return row.getBoolean("hidden") && row.getBigDecimal("after") == null
                ? FigureChange.Why.SUPPRESSED
                : FigureChange.Why.REVISED;
    }

    private static Map<String, String> group(ResultSet row) throws SQLException {
        Map<String, String> group = new TreeMap<>();
        List<String> columns =
                Stream.of(KnownFigures.CELL.split(",\\s*")).skip(3).toList();
        for (int i = 0; i < columns.size(); i++) {
            String code = row.getString(columns.get(i));
            if (!code.equals("_T")) {
                group.put(Dimension.values()[i].jsonName(), code);
            }
        }
        return group;
    }

    private static BigDecimal plain(BigDecimal value) {
        return value == null || value.signum() == 0 || value.scale() >= 0 ? value : value.setScale(0);
    }
}
