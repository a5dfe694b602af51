package org.inclusio.ingest.submission;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusio.ingest.quality.Finding;

/** All submissions of all offices. */
@Singleton
public class Submissions {

    private static final String COUNTS =
            "rows_received, rows_new, rows_changed, rows_unchanged, rows_withdrawn, rows_refused";

    Optional<Submission> byKey(Connection connection, String area, String key) throws SQLException {
        return one(connection, "idempotency_key = ?", area, key);
    }

    Optional<Submission> byNumber(Connection connection, String area, long number) throws SQLException {
        return one(connection, "number = ?", area, number);
    }

    Submission add(Connection connection, String area, String key, Submission.Counts counts, List<Finding> findings)
            throws SQLException {
        long number;
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO submission (number, ref_area, idempotency_key, status, " + COUNTS
                        + ") VALUES (nextval('submission_number'), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number")) {
            insert.setString(1, area);
            insert.setString(2, key);
            insert.setString(3, status(counts, findings).name());
            setCounts(insert, 4, counts);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                number = row.getLong(1);
            }
        }
        addFindings(connection, number, findings);
        return byNumber(connection, area, number).orElseThrow();
    }

    Submission count(Connection connection, String area, long number, Submission.Counts counts) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE submission SET (" + COUNTS + ") = (?, ?, ?, ?, ?, ?) WHERE number = ?")) {
            setCounts(update, 1, counts);
            update.setLong(7, number);
            update.executeUpdate();
        }
        return byNumber(connection, area, number).orElseThrow();
    }

    /** Findings after the one with this ordinal, at most {@code limit}; the first has ordinal 1. */
    List<Finding> findings(Connection connection, long number, long after, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT line, message FROM finding"
                + " WHERE submission = ? AND ordinal > ? ORDER BY ordinal LIMIT ?")) {
            select.setLong(1, number);
            select.setLong(2, after);
            select.setInt(3, limit);
            List<Finding> findings = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    findings.add(new Finding(row.getLong(1), row.getString(2)));
                }
            }
            return findings;
        }
    }

    private static Submission.Status status(Submission.Counts counts, List<Finding> findings) {
        if (findings.isEmpty()) {
            return Submission.Status.ACCEPTED;
        }
        return counts.refused() == counts.received() ? Submission.Status.REJECTED : Submission.Status.PARTLY_ACCEPTED;
    }

    private static void setCounts(PreparedStatement statement, int first, Submission.Counts counts)
            throws SQLException {
        statement.setLong(first, counts.received());
        statement.setLong(first + 1, counts.added());
        statement.setLong(first + 2, counts.changed());
        statement.setLong(first + 3, counts.unchanged());
        statement.setLong(first + 4, counts.withdrawn());
        statement.setLong(first + 5, counts.refused());
    }

    private static void addFindings(Connection connection, long number, List<Finding> findings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO finding (submission, ordinal, line, message) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < findings.size(); i++) {
                insert.setLong(1, number);
                insert.setLong(2, i + 1L);
                insert.setLong(3, findings.get(i).line());
                insert.setString(4, findings.get(i).message().replace("\0", ""));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Optional<Submission> one(Connection connection, String condition, String area, Object value)
            throws SQLException {
        if (value == null) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement("SELECT number, ref_area, status, received_at, "
                + COUNTS + " FROM submission WHERE ref_area = ? AND " + condition)) {
            select.setString(1, area);
            select.setObject(2, value);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(of(row)) : Optional.empty();
            }
        }
    }

    private static Submission of(ResultSet row) throws SQLException {
        return new Submission(
                row.getString(1),
                row.getString(2),
                Submission.Status.valueOf(row.getString(3)),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                new Submission.Counts(
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)));
    }
}
