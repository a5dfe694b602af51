package org.inclusio.indicator.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.inclusio.indicator.trace.Traceparent;
import org.inclusio.indicator.value.GroupFilter;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * What changed in areas and is not yet in their regions. A mark is committed with the change and deleted in the
 * transaction that computes with it.
 */
@ApplicationScoped
public class StaleRegions {

    private static final String GROUP = GroupFilter.COLUMNS;

    private final IndicatorCatalogue catalogue;

    StaleRegions(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Marks that were deleted.
     *
     * @param areas those that changed
     * @param groups those that changed, when not all
     * @param everyGroup whether all groups are to be computed, because the rules for all of them changed
     * @param submissions what the changes of the areas came from
     * @param traceparent of the newest mark, or null
     */
    record Taken(
            Set<String> areas,
            Set<Disaggregation> groups,
            boolean everyGroup,
            Set<Long> submissions,
            String traceparent) {}

    /** Marks the groups that a recomputation of an area changed. */
    public void markGroups(Connection connection, long revision, Set<Long> submissions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into stale_region (series, ref_area, "
                + GROUP + ", traceparent, submissions) select distinct series, ref_area, " + GROUP
                + ", ?, ?::bigint[] from indicator_value where revision = ? and series = any(?)")) {
            insert.setString(1, Traceparent.current());
            insert.setArray(2, connection.createArrayOf("bigint", submissions.toArray()));
            insert.setLong(3, revision);
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "text",
                            catalogue.series().stream()
                                    .filter(series -> series.aggregation().isOfAreas())
                                    .map(Series::code)
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    /**
     * Sub-series with something to compute, longest waiting first: when no area waits, so that a region is computed once
     * for many submissions, or after the patience has run out.
     */
    public List<String> series(Connection connection, Duration patience) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select series from stale_region_waiting group by series
                having not exists (select from stale_waiting)
                    or min(marked_at) < clock_timestamp() - make_interval(secs => ?)
                order by min(id)
                """)) {
            query.setDouble(1, patience.toMillis() / 1000.0);
            try (ResultSet row = query.executeQuery()) {
                List<String> series = new ArrayList<>();
                while (row.next()) {
                    series.add(row.getString(1));
                }
                return series;
            }
        }
    }

    /** Deletes the marks of a sub-series that can be seen now. */
    Taken take(Connection connection, String series) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from stale_region where series = ? returning id, ref_area, traceparent, submissions, "
                        + GROUP)) {
            delete.setString(1, series);
            try (ResultSet row = delete.executeQuery()) {
                Set<String> areas = new HashSet<>();
                Set<Disaggregation> groups = new HashSet<>();
                Set<Long> submissions = new HashSet<>();
                boolean everyGroup = false;
                long newest = -1;
                String traceparent = null;
                while (row.next()) {
                    areas.add(row.getString(2));
                    submissions.addAll(List.of((Long[]) row.getArray(4).getArray()));
                    if (row.getString("sex") == null) {
                        everyGroup = true;
                    } else {
                        groups.add(RegionalCells.group(row));
                    }
                    if (row.getLong(1) > newest) {
                        newest = row.getLong(1);
                        traceparent = row.getString(3);
                    }
                }
                return new Taken(areas, groups, everyGroup, submissions, traceparent);
            }
        }
    }
}
