package org.inclusio.ingest.announcement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.outbox.Entry;
import org.inclusio.outbox.Slices;

/** Reads a version of a contribution as it was written and makes an event of it. */
final class AnnouncedContributions implements Slices {

    private static final String SELECT = """
            SELECT v.contribution, v.version, c.contributor_kind, c.contributor, v.written_at, v.status, v.content,
                   c.owner
            FROM contribution_version v JOIN contribution c ON c.id = v.contribution WHERE v.number = ?
            """;

    private final ObjectMapper json;

    AnnouncedContributions(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void read(Connection connection, Entry entry, Send send) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setLong(1, entry.reference());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                send.send(Topics.CONTRIBUTIONS, row.getString(8), json.writeValueAsBytes(event(row)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Version " + entry.reference() + " could not be written as JSON.", e);
        }
    }

    private Object event(ResultSet row) throws SQLException, JsonProcessingException {
        boolean withdrawn = row.getString(6).equals("WITHDRAWN");
        ContributionAnnounced head = new ContributionAnnounced(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant().toString(),
                withdrawn ? true : null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        if (withdrawn) {
            return head;
        }
        // The contents are kept under the names that the event has.
        ObjectNode event = json.valueToTree(head);
        JsonNode content = json.readTree(row.getString(7));
        content.properties().forEach(field -> event.set(field.getKey(), field.getValue()));
        return event;
    }
}
