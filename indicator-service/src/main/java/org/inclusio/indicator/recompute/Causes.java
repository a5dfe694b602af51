package org.inclusio.indicator.recompute;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inclusio.indicator.received.StaleMarks.Cause;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Why values were computed again: which submissions stated anew what they depend on. */
@ApplicationScoped
public class Causes {

    private static final int EVERY_YEAR = 0;

    private final IndicatorCatalogue catalogue;

    Causes(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static void keep(Connection connection, long revision, Collection<Cause> causes) throws SQLException {
        List<Cause> all = List.copyOf(causes);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into recomputation_cause (revision, submission, series, time_period)
                select ?, cause.* from unnest(?::bigint[], ?::text[], ?::integer[]) cause
                """)) {
            insert.setLong(1, revision);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", all.stream().map(Cause::submission).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "text", all.stream().map(one -> one.mark().series()).toArray()));
            insert.setArray(
                    4,
                    connection.createArrayOf(
                            "integer",
                            all.stream().map(one -> one.mark().year()).toArray()));
            insert.executeUpdate();
        }
    }

    /** A region is computed for all years of a sub-series, so nothing finer is known than what its areas changed by. */
    public static void keepOfRegion(Connection connection, long revision, String series, Collection<Long> submissions)
            throws SQLException {
        keep(
                connection,
                revision,
                submissions.stream()
                        .map(submission -> new Cause(submission, new Mark(series, EVERY_YEAR)))
                        .toList());
    }

    /** What these recomputations were made for. */
    public Read of(Connection connection, Collection<Long> revisions) throws SQLException {
        Map<Long, Map<Long, Set<Mark>>> marks = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select revision, submission, series, time_period from recomputation_cause
                 where revision = any(?::bigint[])
                """)) {
            query.setArray(1, connection.createArrayOf("bigint", revisions.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    marks.computeIfAbsent(row.getLong(1), revision -> new HashMap<>())
                            .computeIfAbsent(row.getLong(2), submission -> new HashSet<>())
                            .add(new Mark(row.getString(3), row.getInt(4)));
                }
            }
        }
        return new Read(marks);
    }

    /** By recomputation, the submissions with what each of them stated anew. */
    public final class Read {

        private final Map<Long, Map<Long, Set<Mark>>> marks;
        private final Map<List<Long>, StaleValues> fed = new HashMap<>();

        private Read(Map<Long, Map<Long, Set<Mark>>> marks) {
            this.marks = marks;
        }

        /** The submissions that changed something that a value of this sub-series and year depends on. */
        public Set<Long> submissions(long revision, String area, String series, int year) {
            if (catalogue
                    .region(area)
                    .flatMap(region -> catalogue.series(series))
                    .filter(one -> one.aggregation().isOfAreas())
                    .isPresent()) {
                return new TreeSet<>(marks.getOrDefault(revision, Map.of()).keySet());
            }
            Set<Long> submissions = new TreeSet<>();
            marks.getOrDefault(revision, Map.of()).forEach((submission, changed) -> {
                StaleValues stale = fed.computeIfAbsent(
                        List.of(revision, submission), key -> StaleValues.of(catalogue, area, changed));
                if (catalogue
                        .series(series)
                        .filter(one -> stale.contains(one, year))
                        .isPresent()) {
                    submissions.add(submission);
                }
            });
            return submissions;
        }
    }
}
