package org.inclusio.indicator.received;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/** Reads back what was kept, values and limits, without what was withdrawn or is missing. */
@ApplicationScoped
public class ObservationsOfArea {

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String WANTED = """
             from received_observation
            where ref_area = ?
              and (series, time_period) in (select * from unnest(?::text[], ?::integer[]))
              and not withdrawn
              and (value is not null and obs_status <> 'M'
                   or value is null and (lower_bound is not null or upper_bound is not null)
                   and obs_status not in ('H', 'J', 'K', 'L', 'M', 'O', 'Q'))
            """;

    /** How many observations {@link #read} would give, by year. */
    public Map<Integer, Integer> count(Connection connection, String area, Collection<Mark> wanted)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select time_period, count(*)::integer" + WANTED + "group by time_period")) {
            bind(connection, query, area, wanted);
            try (ResultSet row = query.executeQuery()) {
                Map<Integer, Integer> counts = new HashMap<>();
                while (row.next()) {
                    counts.put(row.getInt(1), row.getInt(2));
                }
                return counts;
            }
        }
    }

    /** The observations of these series in these years, in the order of their cells. */
    public List<Observed> read(Connection connection, String area, Collection<Mark> wanted) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select series, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                       disability_status, migration_status, indigenous_status, custom_breakdown,
                       value, unit_multiplier, lower_bound, upper_bound, sample_size, design_effect, obs_status,
                       nature, unit, source, submission, line, conf_status
                """ + WANTED + """
                order by series, time_period, sex, age, urbanisation, wealth_quantile, education_level,
                         disability_status, migration_status, indigenous_status, custom_breakdown
                """)) {
            bind(connection, query, area, wanted);
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                Shared shared = new Shared();
                List<Observed> observations = new ArrayList<>();
                while (row.next()) {
                    observations.add(shared.observed(row));
                }
                return observations;
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement query, String area, Collection<Mark> wanted)
            throws SQLException {
        List<Mark> marks = List.copyOf(wanted);
        query.setString(1, area);
        query.setArray(
                2,
                connection.createArrayOf(
                        "text", marks.stream().map(Mark::series).toArray()));
        query.setArray(
                3,
                connection.createArrayOf(
                        "integer", marks.stream().map(Mark::year).toArray()));
    }

    /** Rows repeat a few codes, groups and sources; each is held once, so that many rows take little memory. */
    private static final class Shared {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<Disaggregation, Disaggregation> groups = new HashMap<>();

        Observed observed(ResultSet row) throws SQLException {
            Disaggregation group = new Disaggregation(
                    text(row, 3),
                    text(row, 4),
                    text(row, 5),
                    text(row, 6),
                    text(row, 7),
                    text(row, 8),
                    text(row, 9),
                    text(row, 10),
                    text(row, 11));
            Cell cell = new Cell(text(row, 1), groups.computeIfAbsent(group, one -> one), new Period(row.getInt(2)));
            return new Observed(
                    cell,
                    row.getBigDecimal(12),
                    row.getInt(13),
                    row.getBigDecimal(14),
                    row.getBigDecimal(15),
                    row.getObject(16, Integer.class),
                    row.getBigDecimal(17),
                    text(row, 18),
                    text(row, 19),
                    text(row, 20),
                    text(row, 21),
                    row.getLong(22),
                    row.getObject(23, Long.class),
                    text(row, 24));
        }

        private String text(ResultSet row, int column) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : texts.computeIfAbsent(text, one -> one);
        }
    }
}
