package org.inclusio.ingest.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.inclusio.contracts.v1.CollectionReminder;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.outbox.Entry;
import org.inclusio.outbox.Slices;

/** Reads a reminder as it was written and makes an event of it. */
final class AnnouncedReminders implements Slices {

    private static final String SELECT = "SELECT ref_area, round_code, title, moment, reminded_at, due_at, closes_at,"
            + " expected, missing FROM round_reminder WHERE number = ?";

    private final ObjectMapper json;

    AnnouncedReminders(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void read(Connection connection, Entry entry, Send send) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, entry.reference());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                CollectionReminder event = new CollectionReminder(
                        entry.reference(),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        instant(row, 5),
                        instant(row, 6),
                        instant(row, 7),
                        row.getLong(8),
                        row.getLong(9));
                send.send(Topics.REMINDERS, event.refArea(), json.writeValueAsBytes(event));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Reminder " + entry.reference() + " could not be written as JSON.", e);
        }
    }

    private static String instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant().toString();
    }
}
