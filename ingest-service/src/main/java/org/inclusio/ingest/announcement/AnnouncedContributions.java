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
import java.util.ArrayList;
import java.util.List;
import org.inclusio.contracts.v1.AnnouncedAttachment;
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

    /** What is attached to a later draft is not part of this version. */
    private static final String SELECT_ATTACHMENTS = """
            SELECT number, name, media_type, size, sha256 FROM attachment
            WHERE contribution = ? AND since_version <= ? ORDER BY number
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
                send.send(Topics.CONTRIBUTIONS, row.getString(8), json.writeValueAsBytes(event(connection, row)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Version " + entry.reference() + " could not be written as JSON.", e);
        }
    }

    private Object event(Connection connection, ResultSet row) throws SQLException, JsonProcessingException {
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
                null,
                null);
        if (withdrawn) {
            return head;
        }
        // The contents are kept under the names that the event has.
        ObjectNode event = json.valueToTree(head);
        JsonNode content = json.readTree(row.getString(7));
        content.properties().forEach(field -> event.set(field.getKey(), field.getValue()));
        List<AnnouncedAttachment> attachments = attachments(connection, head.contribution(), head.version());
        if (!attachments.isEmpty()) {
            event.set("attachments", json.valueToTree(attachments));
        }
        return event;
    }

    private static List<AnnouncedAttachment> attachments(Connection connection, long contribution, long version)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT_ATTACHMENTS)) {
            select.setLong(1, contribution);
            select.setLong(2, version);
            List<AnnouncedAttachment> attachments = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    attachments.add(new AnnouncedAttachment(
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            row.getString(5),
                            "/v1/contributions/" + contribution + "/attachments/" + row.getInt(1)));
                }
            }
            return attachments;
        }
    }
}
