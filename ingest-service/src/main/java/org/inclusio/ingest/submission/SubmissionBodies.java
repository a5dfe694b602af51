package org.inclusio.ingest.submission;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Files that wait in the database for their decision, so that they outlive the process that took them in. */
@Singleton
class SubmissionBodies {

    private static final int PART = 1 << 20;

    private final DataSource database;

    SubmissionBodies(DataSource database) {
        this.database = database;
    }

    void keep(long submission, ReceivedBody body) throws SQLException, IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO submission_body (submission, part, bytes) VALUES (?, ?, ?)");
                InputStream file = body.open()) {
            int part = 0;
            for (byte[] bytes = file.readNBytes(PART); bytes.length > 0; bytes = file.readNBytes(PART)) {
                insert.setLong(1, submission);
                insert.setInt(2, part++);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        }
    }

    /** Takes a file out again; it is gone from here when the caller's transaction commits. */
    ReceivedBody take(long submission) throws SQLException {
        try (Connection connection = database.getConnection()) {
            ReceivedBody body = ReceivedBody.receive(new Parts(connection, submission), Long.MAX_VALUE);
            drop(submission);
            return body;
        }
    }

    void drop(long submission) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM submission_body WHERE submission = ?")) {
            delete.setLong(1, submission);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The file of submission " + submission + " was not dropped.", e);
        }
    }

    /** The parts one after the other, one of them in memory at a time. */
    private static final class Parts extends InputStream {
        private final Connection connection;
        private final long submission;
        private byte[] bytes = new byte[0];
        private int at;
        private int next;

        Parts(Connection connection, long submission) {
            this.connection = connection;
            this.submission = submission;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == bytes.length && !turn()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, buffer, offset, count);
            at += count;
            return count;
        }

        private boolean turn() {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT bytes FROM submission_body WHERE submission = ? AND part = ?")) {
                select.setLong(1, submission);
                select.setInt(2, next++);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    bytes = row.getBytes(1);
                    at = 0;
                    return true;
                }
            } catch (SQLException e) {
                throw new UncheckedIOException(
                        new IOException("Part " + (next - 1) + " of submission " + submission + " is unreadable.", e));
            }
        }
    }
}
