package org.inclusio.indicator.region;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.inclusio.indicator.value.GroupFilter;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.statistics.aggregation.Contribution;
import org.inclusio.statistics.aggregation.Timeline;
import org.inclusio.statistics.observation.Disaggregation;

/** Reads what the areas bring to their regions, one area at a time. */
@ApplicationScoped
class RegionalCells {

    /** Is told of an area with everything that it has of the groups in question. */
    interface Areas {
        void add(String area, Map<Disaggregation, Timeline> timelines);
    }

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String GROUP = GroupFilter.COLUMNS;

    /** Statuses of values that somebody observed; all others are estimates of one kind or another. */
    private static final Set<String> OBSERVED = Set.of("A", "B", "D", "P", "S", "V", "U", "J", "K", "W", "N");

    /** Every group that any of these areas has, or had, a value for. */
    Set<Disaggregation> groups(Connection connection, String series, Collection<String> areas) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select distinct " + GROUP + " from indicator_value where series = ? and ref_area = any(?)")) {
            query.setString(1, series);
            query.setArray(2, connection.createArrayOf("text", areas.toArray()));
            try (ResultSet row = query.executeQuery()) {
                Set<Disaggregation> groups = new HashSet<>();
                while (row.next()) {
                    groups.add(group(row));
                }
                return groups;
            }
        }
    }

    void read(
            Connection connection,
            String series,
            Collection<String> areas,
            Collection<Disaggregation> groups,
            Vintage vintage,
            Areas reader)
            throws SQLException {
        String cell = "ref_area, time_period, " + GROUP;
        String sql = "select * from (select distinct on (" + cell + ") " + cell
                + ", value, obs_status, weighed_sum, weight, compared_sum, compared_weight, whole_weight, catalogue_weight,"
                + " surveyed"
                + " from indicator_value where series = ? and ref_area = any(?) and "
                + GroupFilter.CONDITION + vintage.restrictionOn("indicator_value") + " order by " + cell
                + ", revision desc) v"
                + " where value is not null and weighed_sum is not null";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, series);
            query.setArray(2, connection.createArrayOf("text", areas.toArray()));
            int index = GroupFilter.bind(connection, query, 3, groups);
            for (Object parameter : vintage.parameters()) {
                query.setObject(index++, parameter);
            }
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                String area = null;
                Map<Disaggregation, Timeline> timelines = new HashMap<>();
                while (row.next()) {
                    String next = row.getString("ref_area");
                    if (area != null && !next.equals(area)) {
                        reader.add(area, timelines);
                        timelines = new HashMap<>();
                    }
                    area = next;
                    timelines
                            .computeIfAbsent(group(row), one -> new Timeline())
                            .put(
                                    row.getInt("time_period"),
                                    contribution(row),
                                    !OBSERVED.contains(row.getString("obs_status")));
                }
                if (area != null) {
                    reader.add(area, timelines);
                }
            }
        }
    }

    static Disaggregation group(ResultSet row) throws SQLException {
        return new Disaggregation(
                row.getString("sex"),
                row.getString("age"),
                row.getString("urbanisation"),
                row.getString("wealth_quantile"),
                row.getString("education_level"),
                row.getString("disability_status"),
                row.getString("migration_status"),
                row.getString("indigenous_status"),
                row.getString("custom_breakdown"));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                row.getBigDecimal("weighed_sum"),
                row.getBigDecimal("weight"),
                row.getBigDecimal("compared_sum"),
                row.getBigDecimal("compared_weight"),
                row.getBoolean("whole_weight"),
                row.getBoolean("catalogue_weight"),
                row.getBoolean("surveyed"));
    }
}
