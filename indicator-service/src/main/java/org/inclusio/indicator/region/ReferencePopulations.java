package org.inclusio.indicator.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.aggregation.ReferencePopulation;

/** The populations of reference of whole areas, known also where they have no value: what coverage is measured by. */
@ApplicationScoped
public class ReferencePopulations {

    /** Keeps what is known now and forgets what is not; answers which sub-series have changed. */
    public Set<String> keep(Connection connection, String area, Map<Mark, Optional<BigDecimal>> populations)
            throws SQLException {
        Set<String> changed = new HashSet<>();
        Map<Mark, BigDecimal> known = new HashMap<>();
        List<Mark> unknown = new ArrayList<>();
        populations.forEach((mark, population) ->
                population.ifPresentOrElse(weight -> known.put(mark, weight), () -> unknown.add(mark)));
        if (!known.isEmpty()) {
            List<Mark> marks = List.copyOf(known.keySet());
            try (PreparedStatement upsert = connection.prepareStatement("""
                    insert into reference_population (ref_area, series, time_period, weight)
                    select ?, * from unnest(?::text[], ?::integer[], ?::numeric[])
                    on conflict (series, ref_area, time_period) do update set weight = excluded.weight
                     where reference_population.weight <> excluded.weight
                    returning series
                    """)) {
                bind(connection, upsert, area, marks);
                upsert.setArray(
                        4,
                        connection.createArrayOf(
                                "numeric", marks.stream().map(known::get).toArray()));
                collect(upsert, changed);
            }
        }
        if (!unknown.isEmpty()) {
            try (PreparedStatement delete = connection.prepareStatement("""
                    delete from reference_population where ref_area = ?
                       and (series, time_period) in (select * from unnest(?::text[], ?::integer[]))
                    returning series
                    """)) {
                bind(connection, delete, area, unknown);
                collect(delete, changed);
            }
        }
        return changed;
    }

    /** Of every area and year. */
    ReferencePopulation of(Connection connection, String series) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select ref_area, time_period, weight from reference_population where series = ?")) {
            query.setString(1, series);
            try (ResultSet row = query.executeQuery()) {
                ReferencePopulation populations = new ReferencePopulation();
                while (row.next()) {
                    populations.put(row.getString(1), row.getInt(2), row.getBigDecimal(3));
                }
                return populations;
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, String area, List<Mark> marks)
            throws SQLException {
        statement.setString(1, area);
        statement.setArray(
                2,
                connection.createArrayOf(
                        "text", marks.stream().map(Mark::series).toArray()));
        statement.setArray(
                3,
                connection.createArrayOf(
                        "integer", marks.stream().map(Mark::year).toArray()));
    }

    private static void collect(PreparedStatement statement, Set<String> changed) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changed.add(row.getString(1));
            }
        }
    }
}
