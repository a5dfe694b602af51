package org.inclusio.indicator.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.indicator.value.GroupFilter;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.statistics.aggregation.Contribution;
import org.inclusio.statistics.aggregation.Timeline;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;

/** Reads what the areas bring to their regions, one area at a time. */
@ApplicationScoped
public class RegionalCells {

    /** Is told of an area with everything that it has of the groups in question. */
    public interface Areas {
        void add(String area, Map<Disaggregation, Timeline> timelines);
    }

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String GROUP = GroupFilter.COLUMNS;

    /** Statuses of values that somebody observed; all others are estimates of one kind or another. */
    private static final Set<String> OBSERVED = Set.of("A", "B", "D", "P", "S", "V", "U", "J", "K", "W", "N");

    private final LimitRules limitRules;

    RegionalCells(IndicatorCatalogue catalogue) {
        this.limitRules = LimitRules.of(catalogue);
    }

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

    public void read(
            Connection connection,
            Series series,
            Collection<String> areas,
            Collection<Disaggregation> groups,
            Vintage vintage,
            Areas reader)
            throws SQLException {
        String cell = "ref_area, time_period, " + GROUP;
        String sql = "select * from (select distinct on (" + cell + ") " + cell
                + ", value, obs_status, lower_bound, upper_bound, weighed_sum, weight, compared_sum, compared_weight,"
                + " whole_weight, catalogue_weight, surveyed"
                + " from indicator_value where series = ? and ref_area = any(?) and "
                + GroupFilter.CONDITION + vintage.restrictionOn("indicator_value") + " order by " + cell
                + ", revision desc) v"
                + " where value is not null and weighed_sum is not null"
                + " or value is null and (lower_bound is not null or upper_bound is not null)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, series.code());
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
                    Optional<Contribution> contribution = contribution(row, series);
                    if (contribution.isPresent()) {
                        timelines
                                .computeIfAbsent(group(row), one -> new Timeline())
                                .put(
                                        row.getInt("time_period"),
                                        contribution.get(),
                                        !OBSERVED.contains(row.getString("obs_status")));
                    }
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

    /** Nothing where only a limit is known that says too little, or whose weight is not known. */
    private Optional<Contribution> contribution(ResultSet row, Series series) throws SQLException {
        BigDecimal weight = row.getBigDecimal("weight");
        boolean wholeWeight = row.getBoolean("whole_weight");
        boolean isCatalogued = row.getBoolean("catalogue_weight");
        boolean isSurveyed = row.getBoolean("surveyed");
        BigDecimal value = row.getBigDecimal("value");
        return value == null
                ? Limit.of(
                                value,
                                row.getBigDecimal("lower_bound"),
                                row.getBigDecimal("upper_bound"),
                                row.getString("obs_status"))
                        .flatMap(limit -> Contribution.of(limit, series, limitRules, weight, wholeWeight))
                        .map(one -> one.from(isCatalogued, isSurveyed))
                : Optional.of(new Contribution(
                        row.getBigDecimal("weighed_sum"),
                        weight,
                        row.getBigDecimal("compared_sum"),
                        row.getBigDecimal("compared_weight"),
                        wholeWeight,
                        isCatalogued,
                        isSurveyed));
    }
}
