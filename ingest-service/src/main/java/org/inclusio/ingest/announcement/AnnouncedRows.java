package org.inclusio.ingest.announcement;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.outbox.Entry;
import org.inclusio.outbox.Slices;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads what a submission changed by COPY, which is the fastest way out, and slices it into events. */
final class AnnouncedRows implements Slices {

    private final JsonFactory json;

    AnnouncedRows(JsonFactory json) {
        this.json = json;
    }

    @Override
    public void read(Connection connection, Entry entry, Send send) throws SQLException {
        Announced announced = find(connection, entry.reference());
        try (AnnouncedSlice slice = new AnnouncedSlice(json, announced)) {
            CopyOut rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT " + AnnouncedSlice.COLUMNS + " FROM observation WHERE revision = "
                            + announced.revision() + ") TO STDOUT");
            long left = announced.rows();
            for (byte[] row = rows.readFromCopy(); row != null; row = rows.readFromCopy()) {
                slice.add(row);
                left--;
                if (left == 0
                        || slice.rows() == ObservationsAnnounced.MOST_OBSERVATIONS
                        || slice.bytes() >= Slices.ENOUGH) {
                    send.send(Topics.OBSERVATIONS, announced.refArea(), slice.finish(left == 0));
                }
            }
            if (left != 0) {
                throw new IllegalStateException("Submission " + entry.reference() + " counts " + announced.rows()
                        + " rows that changed something, and " + (announced.rows() - left) + " are there.");
            }
        } catch (IOException e) {
            throw new IllegalStateException("Submission " + entry.reference() + " could not be written as JSON.", e);
        }
    }

    /** What every slice of a submission says of it. */
    record Announced(long submission, long revision, String refArea, long rows) {}

    private static Announced find(Connection connection, long submission) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT revision, ref_area, rows_new + rows_changed + rows_withdrawn FROM submission WHERE id = ?")) {
            select.setLong(1, submission);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Announced(submission, row.getLong(1), row.getString(2), row.getLong(3));
            }
        }
    }
}
