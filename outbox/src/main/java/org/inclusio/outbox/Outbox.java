package org.inclusio.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The table {@code outbox} of a service's own database. Each service creates it in a migration with {@link #TABLE}.
 */
public final class Outbox {

    /** The table and the index of what is still to be sent. */
    public static final String TABLE = """
            CREATE TABLE outbox (
                id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                kind        text NOT NULL,
                reference   bigint NOT NULL,
                traceparent text,
                written_at  timestamptz NOT NULL DEFAULT now(),
                sent_at     timestamptz
            );
            CREATE INDEX outbox_unsent ON outbox (id) WHERE sent_at IS NULL;
            """;

    private Outbox() {}

    /**
     * Writes an entry in the transaction of this connection. Entries about one key must be written while the
     * transaction holds a lock on that key, so that their order is the order of the commits.
     */
    public static void write(Connection connection, String kind, long reference, String traceparent)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO outbox (kind, reference, traceparent) VALUES (?, ?, ?)")) {
            insert.setString(1, kind);
            insert.setLong(2, reference);
            insert.setString(3, traceparent);
            insert.executeUpdate();
        }
    }

    /** How many entries are still to be sent. */
    public static long unsent(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet count = query.executeQuery("SELECT count(*) FROM outbox WHERE sent_at IS NULL")) {
            count.next();
            return count.getLong(1);
        }
    }

    static List<Entry> oldestUnsent(Connection connection, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id, kind, reference, traceparent FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ?")) {
            query.setInt(1, most);
            List<Entry> entries = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)));
                }
            }
            return entries;
        }
    }

    static void markSent(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outbox SET sent_at = clock_timestamp() WHERE id = ?")) {
            update.setLong(1, entry.id());
            update.executeUpdate();
        }
    }
}
