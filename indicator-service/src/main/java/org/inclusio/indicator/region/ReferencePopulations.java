package org.inclusio.indicator.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.statistics.aggregation.ReferencePopulation;

/**
 * The populations of reference of whole areas, known also where they have no value: what coverage is measured by. They
 * have a history as values have.
 */
@ApplicationScoped
public class ReferencePopulations {

    private static final String NEWEST = "select distinct on (series, ref_area, time_period)"
            + " series, ref_area, time_period, weight from reference_population where ";
    private static final String FIRST_THE_NEWEST = " order by series, ref_area, time_period, revision desc";

    /** Of what is known now, that which is not what is held; empty where a population is not known any more. */
    public Map<Mark, Optional<BigDecimal>> changes(
            Connection connection, String area, Map<Mark, Optional<BigDecimal>> known) throws SQLException {
        Map<Mark, BigDecimal> held = held(connection, area, List.copyOf(known.keySet()));
        Map<Mark, Optional<BigDecimal>> changes = new HashMap<>();
        known.forEach((mark, population) -> {
            BigDecimal before = held.get(mark);
            boolean same = population.isEmpty() || before == null
                    ? population.isEmpty() && before == null
                    : population.get().compareTo(before) == 0;
            if (!same) {
                changes.put(mark, population);
            }
        });
        return changes;
    }

    /** Keeps what changed under the number of a recomputation; answers which sub-series it is about. */
    public Set<String> append(
            Connection connection, String area, long revision, Map<Mark, Optional<BigDecimal>> changes)
            throws SQLException {
        List<Mark> marks = List.copyOf(changes.keySet());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reference_population (ref_area, revision, series, time_period, weight)"
                        + " select ?, ?, * from unnest(?::text[], ?::integer[], ?::numeric[])")) {
            insert.setString(1, area);
            insert.setLong(2, revision);
            bind(connection, insert, 3, marks);
            insert.setArray(
                    5,
                    connection.createArrayOf(
                            "numeric",
                            marks.stream()
                                    .map(mark -> changes.get(mark).orElse(null))
                                    .toArray()));
            insert.executeUpdate();
        }
        return marks.stream().map(Mark::series).collect(Collectors.toSet());
    }

    /** Of every area and year, as the vintage holds them. */
    ReferencePopulation of(Connection connection, String series, Vintage vintage) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select * from (" + NEWEST + "series = ?"
                + vintage.restrictionOn("reference_population") + FIRST_THE_NEWEST + ") newest"
                + " where weight is not null")) {
            query.setString(1, series);
            int index = 2;
            for (Object parameter : vintage.parameters()) {
                query.setObject(index++, parameter);
            }
            try (ResultSet row = query.executeQuery()) {
                ReferencePopulation populations = new ReferencePopulation();
                while (row.next()) {
                    populations.put(row.getString("ref_area"), row.getInt("time_period"), row.getBigDecimal("weight"));
                }
                return populations;
            }
        }
    }

    private static Map<Mark, BigDecimal> held(Connection connection, String area, List<Mark> marks)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(NEWEST + "ref_area = ? and (series, time_period)"
                + " in (select * from unnest(?::text[], ?::integer[]))" + FIRST_THE_NEWEST)) {
            query.setString(1, area);
            bind(connection, query, 2, marks);
            try (ResultSet row = query.executeQuery()) {
                Map<Mark, BigDecimal> held = new HashMap<>();
                while (row.next()) {
                    held.put(new Mark(row.getString("series"), row.getInt("time_period")), row.getBigDecimal("weight"));
                }
                return held;
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, List<Mark> marks)
            throws SQLException {
        statement.setArray(
                index,
                connection.createArrayOf(
                        "text", marks.stream().map(Mark::series).toArray()));
        statement.setArray(
                index + 1,
                connection.createArrayOf(
                        "integer", marks.stream().map(Mark::year).toArray()));
    }
}
