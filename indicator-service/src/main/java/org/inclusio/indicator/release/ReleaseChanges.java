package org.inclusio.indicator.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.indicator.recompute.Causes;
import org.inclusio.indicator.revision.Revision;
import org.inclusio.indicator.revision.RevisionRows;
import org.inclusio.indicator.vintage.Vintage;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * What a release tells otherwise than the release before. It is found once, when the release is made, cell by cell from what
 * both tell: what was changed and changed back in between is no change.
 */
@ApplicationScoped
class ReleaseChanges {

    private static final String CELL = String.join(", ", RevisionRows.CELL);

    private static final String IS_OTHER_NUMBER = "(a.value, case when a.value is null then a.lower_bound end,"
            + " case when a.value is null then a.upper_bound end) is distinct from"
            + " (b.value, case when b.value is null then b.lower_bound end,"
            + " case when b.value is null then b.upper_bound end)";

    private static final String IS_OTHERWISE_TOLD = RevisionRows.STATE.stream()
            .map("a.%1$s is distinct from b.%1$s"::formatted)
            .collect(Collectors.joining(" or "));

    private static final String WAS_TOLD = "(b.revision is not null and " + RevisionRows.isTold("b") + ")";

    /** By {@link ChangeCause}; null where both releases tell the same. */
    private static final String CAUSE = "case"
            + " when not " + WAS_TOLD + " then case when " + RevisionRows.isTold("a") + " then 'NEW' end"
            + " when not " + RevisionRows.isTold("a") + " then 'WITHDRAWN'"
            + " when a.obs_status = 'Q' and b.obs_status <> 'Q' then 'SUPPRESSED'"
            + " when a.obs_status <> 'Q' and b.obs_status = 'Q' then 'NO_LONGER_SUPPRESSED'"
            + " when " + IS_OTHER_NUMBER + " then 'REVISED'"
            + " when " + IS_OTHERWISE_TOLD + " then 'TOLD_OTHERWISE' end";

    private static final String CHANGED = """
            insert into release_change (release, number, cause, before_revision, before_id, after_revision, after_id)
            select ?, row_number() over (order by %1$s), cause, before_revision, before_id, after_revision, after_id
              from (select %2$s, %3$s cause, b.revision before_revision, b.id before_id,
                           a.revision after_revision, a.id after_id
                      from (select distinct on (%1$s) * from indicator_value v
                             where v.revision in (
                                   select r.revision from recomputation r where r.computed_at > ? and r.computed_at <= ?)
                             order by %1$s, v.revision desc) a
                      left join lateral (
                            select * from indicator_value b where %4$s
                               and (select r.computed_at from recomputation r where r.revision = b.revision) <= ?
                             order by b.revision desc limit 1) b on true) told
             where cause is not null
            """.formatted(
                    CELL,
                    RevisionRows.CELL.stream().map("a."::concat).collect(Collectors.joining(", ")),
                    CAUSE,
                    RevisionRows.sameCell("b", "a"));

    private static final String COUNTED = """
            insert into release_count (release, series, cause, cells)
            select c.release, v.series, c.cause, count(*)
              from release_change c
              join indicator_value v on v.revision = c.after_revision and v.id = c.after_id
             where c.release = ?
             group by c.release, v.series, c.cause
            """;

    private static final String COUNTED_OF_FIRST = """
            insert into release_count (release, series, cause, cells)
            select ?, series, 'NEW', count(*)
              from (select distinct on (%1$s) * from indicator_value v
                     where (select r.computed_at from recomputation r where r.revision = v.revision) <= ?
                     order by %1$s, v.revision desc) v
             where %2$s
             group by series
            """.formatted(CELL, RevisionRows.isTold("v"));

    private static final String PAGE =
            "select c.number, c.cause, r.revision, r.computed_at, " + RevisionRows.columns("v", "b") + """

              from release_change c
              join indicator_value v on v.revision = c.after_revision and v.id = c.after_id
              join recomputation r on r.revision = c.after_revision
              left join indicator_value b on b.revision = c.before_revision and b.id = c.before_id
             where c.release = ? and c.number > ?
             order by c.number limit ?
            """;

    private final DataSource database;
    private final IndicatorCatalogue catalogue;
    private final Causes causes;

    ReleaseChanges(DataSource database, IndicatorCatalogue catalogue, Causes causes) {
        this.database = database;
        this.catalogue = catalogue;
        this.causes = causes;
    }

    /** Keeps what a release tells otherwise, in the transaction that makes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Release release, Optional<Instant> before) {
        try (Connection connection = database.getConnection()) {
            if (before.isEmpty()) {
                execute(connection, COUNTED_OF_FIRST, List.of(release.id, Vintage.timestamp(release.asOf)));
            } else {
                Object since = Vintage.timestamp(before.get());
                execute(connection, CHANGED, List.of(release.id, since, Vintage.timestamp(release.asOf), since));
                execute(connection, COUNTED, List.of(release.id));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What a release changes can't be kept.", e);
        }
    }

    /** How many cells it tells otherwise, by indicator and cause, in the order of the official list. */
    @Transactional
    List<ReleaseCount> counts(Release release) {
        String sql = "select series, cause, cells from release_count where release = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, release.id);
            ReleaseCounts counts = new ReleaseCounts(catalogue);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.add(row.getString(1), ChangeCause.valueOf(row.getString(2)), row.getLong(3));
                }
            }
            return counts.inOrder();
        } catch (SQLException e) {
            throw new IllegalStateException("What a release changes can't be read.", e);
        }
    }

    /**
     * The changes behind one of this number, in the order of sub-series, area, year and group. What was told before is left
     * out of cells that are suppressed now, and of all where it is not to be told any more.
     */
    @Transactional
    List<ReleaseChange> page(Release release, boolean tellsBefore, long after, int size) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setLong(1, release.id);
            query.setLong(2, after);
            query.setInt(3, size);
            List<ReleaseChange> changes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ChangeCause cause = ChangeCause.valueOf(row.getString("cause"));
                    Revision told = RevisionRows.read(row, catalogue);
                    boolean isToldBefore = tellsBefore && cause != ChangeCause.SUPPRESSED;
                    changes.add(new ReleaseChange(
                            row.getLong("number"), cause, isToldBefore ? told : told.withoutBefore()));
                }
            }
            return withSubmissions(connection, changes);
        } catch (SQLException e) {
            throw new IllegalStateException("What a release changes can't be read.", e);
        }
    }

    private List<ReleaseChange> withSubmissions(Connection connection, List<ReleaseChange> changes)
            throws SQLException {
        Set<Long> revisions = new HashSet<>();
        changes.forEach(one -> revisions.add(one.told().revision()));
        Causes.Read read = causes.of(connection, revisions);
        return changes.stream()
                .map(one -> {
                    Revision told = one.told();
                    return new ReleaseChange(
                            one.number(),
                            one.cause(),
                            told.because(read.submissions(
                                    told.revision(), told.refArea(), told.series(), told.timePeriod())));
                })
                .toList();
    }

    private static void execute(Connection connection, String sql, List<Object> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.executeUpdate();
        }
    }
}
