package org.inclusio.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.comparison.ObservationColumns;

/**
 * Takes back what a submission stated: a submission of its own says of each observation what was said before it, or
 * withdraws what was not there. Observations that were stated anew since then keep what they say.
 */
@ApplicationScoped
class RestoreStatements {

    private static final String SAME_KEY = List.of(ObservationColumns.KEY.split(", ")).stream()
            .map(column -> "other." + column + " = o." + column)
            .collect(Collectors.joining(" AND ", "other.ref_area = o.ref_area AND ", ""));

    /** The rows of the revision, beside what was stated before and whether something was stated since. */
    private static final String BESIDE = """
            SELECT o.*, before.*, EXISTS (SELECT 1 FROM observation other WHERE %s AND other.revision > o.revision) AS stale
            FROM observation o LEFT JOIN LATERAL (
                SELECT %s, NOT other.withdrawn AS was_held FROM observation other
                WHERE %s AND other.revision < o.revision ORDER BY other.revision DESC LIMIT 1) before ON true
            WHERE o.revision = ? AND o.ref_area = ?
            """.formatted(SAME_KEY, named("other", "before_"), SAME_KEY);

    private static final String INSERT = """
            WITH beside AS (%s), restored AS (
                INSERT INTO observation (ref_area, %s, %s, withdrawn, line, revision)
                SELECT ref_area, %s, %s, was_held IS NOT TRUE, line, ? FROM beside
                WHERE NOT stale AND (was_held IS TRUE OR NOT withdrawn))
            SELECT count(*),
                   count(*) FILTER (WHERE NOT stale AND withdrawn AND was_held IS TRUE),
                   count(*) FILTER (WHERE NOT stale AND NOT withdrawn AND was_held IS TRUE),
                   count(*) FILTER (WHERE NOT stale AND NOT withdrawn AND was_held IS NOT TRUE)
            FROM beside
            """.formatted(
                    BESIDE,
                    ObservationColumns.KEY,
                    ObservationColumns.STATED,
                    ObservationColumns.KEY,
                    List.of(ObservationColumns.STATED.split(", ")).stream()
                            .map(column -> "before_" + column)
                            .collect(Collectors.joining(", ")));

    private final DataSource database;
    private final Submissions submissions;
    private final Announcements announcements;
    private final Clock clock;

    RestoreStatements(DataSource database, Submissions submissions, Announcements announcements, Clock clock) {
        this.database = database;
        this.submissions = submissions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** The caller holds the lock of the area. The answer is the number of the submission that takes back. */
    long restore(Submission submission, String by) throws SQLException {
        long revision = submissions.nextRevision();
        try (Connection connection = database.getConnection()) {
            Counts counts = insert(connection, submission, revision);
            Submission withdrawal = Submission.withdrawing(submission, by, revision, counts, clock.instant());
            submissions.persistAndFlush(withdrawal);
            if (counts.announced() > 0) {
                announcements.write(connection, withdrawal.id());
            }
            return withdrawal.id();
        }
    }

    private static Counts insert(Connection connection, Submission submission, long revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, submission.revision());
            insert.setString(2, submission.refArea());
            insert.setLong(3, revision);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                long all = row.getLong(1);
                long added = row.getLong(2);
                long changed = row.getLong(3);
                long withdrawn = row.getLong(4);
                return new Counts(all, added, changed, all - added - changed - withdrawn, withdrawn, 0);
            }
        }
    }

    private static String named(String table, String prefix) {
        return List.of(ObservationColumns.STATED.split(", ")).stream()
                .map(column -> table + "." + column + " AS " + prefix + column)
                .collect(Collectors.joining(", "));
    }
}
