package org.inclusio.ingest.submission;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Workbooks in which something was found, kept as they were sent so that they can be handed back with their cells marked:
 * of each office the newest twenty that are not larger than 64 MiB.
 */
@Singleton
class SentWorkbooks {

    private static final int PART = 1 << 20;
    private static final long LARGEST = 64L << 20;
    private static final int MOST = 20;

    private final DataSource database;

    SentWorkbooks(DataSource database) {
        this.database = database;
    }

    /** Keeps it in the transaction of the caller, instead of what was kept of the submission before. */
    void keep(Connection connection, Submission submission, ReceivedBody body) throws SQLException, IOException {
        drop(connection, submission);
        if (body.size() > LARGEST) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO sent_workbook (submission, ref_area, part, bytes) VALUES (?, ?, ?, ?)");
                InputStream file = body.open()) {
            int part = 0;
            for (byte[] bytes = file.readNBytes(PART); bytes.length > 0; bytes = file.readNBytes(PART)) {
                insert.setLong(1, submission.id());
                insert.setString(2, submission.refArea());
                insert.setInt(3, part++);
                insert.setBytes(4, bytes);
                insert.executeUpdate();
            }
        }
    }

    private static void drop(Connection connection, Submission submission) throws SQLException {
        String sql = """
                DELETE FROM sent_workbook WHERE submission = ? OR submission IN (
                    SELECT DISTINCT submission FROM sent_workbook WHERE ref_area = ?
                    ORDER BY submission DESC OFFSET ?)
                """;
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, submission.id());
            delete.setString(2, submission.refArea());
            delete.setInt(3, MOST - 1);
            delete.executeUpdate();
        }
    }

    /** Writes it to a file; false when it is not kept. */
    boolean copy(long submission, Path file) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT bytes FROM sent_workbook WHERE submission = ? AND part = ?");
                OutputStream out = Files.newOutputStream(file)) {
            int part = 0;
            for (byte[] bytes = part(select, submission, part); bytes != null; bytes = part(select, submission, part)) {
                out.write(bytes);
                part++;
            }
            return part > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The workbook of submission " + submission + " could not be read.", e);
        }
    }

    private static byte[] part(PreparedStatement select, long submission, int part) throws SQLException {
        select.setLong(1, submission);
        select.setInt(2, part);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getBytes(1) : null;
        }
    }
}
