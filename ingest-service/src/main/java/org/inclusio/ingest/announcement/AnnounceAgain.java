package org.inclusio.ingest.announcement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.inclusio.ingest.audit.AuditTrail;

/**
 * Announces what a submission stated once more, for a service that has lost it. Rows that nobody has stated anew since are
 * applied where they are missing; what is older than what is held does nothing.
 */
@Singleton
class AnnounceAgain {

    private static final String SELECT = "SELECT ref_area, status, dry_run, revision,"
            + " rows_new + rows_changed + rows_withdrawn FROM submission WHERE id = ?";

    private final DataSource database;
    private final Announcements announcements;
    private final AuditTrail audit;

    AnnounceAgain(DataSource database, Announcements announcements, AuditTrail audit) {
        this.database = database;
        this.announcements = announcements;
        this.audit = audit;
    }

    /**
     * Writes another entry of the outbox.
     *
     * @param by the administrator who asks for it
     * @return how many rows are announced
     * @throws org.inclusio.problem.RefusedRequest when there is no such submission, or nothing of it was kept
     */
    long announce(long submission, String by) {
        long rows = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setLong(1, submission);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw AnnouncementRefusal.NO_SUCH_SUBMISSION.because(
                                "There is no submission " + submission + ". Its office sees its number.");
                    }
                    return write(connection, submission, row, by);
                }
            }
        });
        announcements.wake();
        return rows;
    }

    private long write(Connection connection, long submission, ResultSet row, String by) throws SQLException {
        String area = row.getString(1);
        long rows = row.getLong(5);
        if (row.getBoolean(3) || row.getObject(4) == null || rows == 0) {
            throw AnnouncementRefusal.NOTHING_TO_ANNOUNCE.because("Submission " + submission + " is " + row.getString(2)
                    + ", and no row of it changed anything. Announce the submission that stated the rows first.");
        }
        lock(connection, area);
        announcements.write(connection, submission);
        audit.write(
                area,
                new AuditTrail.Step(
                        by,
                        "submission " + submission,
                        row.getString(2),
                        row.getString(2),
                        "Announced again, " + rows + " rows."));
        return rows;
    }

    /** Entries of an area are written in the order of their commits. */
    private static void lock(Connection connection, String area) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 68131))")) {
            lock.setString(1, area);
            lock.execute();
        }
    }
}
