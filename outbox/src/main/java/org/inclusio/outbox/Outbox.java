package org.inclusio.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                sent_at     timestamptz,
                set_aside   boolean NOT NULL DEFAULT false
            );
            CREATE INDEX outbox_waiting ON outbox (id) WHERE sent_at IS NULL AND NOT set_aside;
            """;

    private static final String WAITING = "sent_at IS NULL AND NOT set_aside";

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

    /** How many entries are still to be sent, without those that are set aside. */
    public static long unsent(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet count = query.executeQuery("SELECT count(*) FROM outbox WHERE " + WAITING)) {
            count.next();
            return count.getLong(1);
        }
    }

    static List<Entry> oldestUnsent(Connection connection, int most) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id, kind, reference, traceparent FROM outbox WHERE " + WAITING + " ORDER BY id LIMIT ?")) {
            query.setInt(1, most);
            return entries(query);
        }
    }

    /** An entry by its position, sent or not. */
    static Optional<Entry> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id, kind, reference, traceparent FROM outbox WHERE id = ?")) {
            query.setLong(1, id);
            return entries(query).stream().findFirst();
        }
    }

    private static List<Entry> entries(PreparedStatement query) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                entries.add(new Entry(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4)));
            }
        }
        return entries;
    }

    static void markSent(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE outbox SET sent_at = clock_timestamp(), set_aside = false WHERE id = ?")) {
            update.setLong(1, entry.id());
            update.executeUpdate();
        }
    }

    /** The relay goes on without it. */
    static void markSetAside(Connection connection, Entry entry) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outbox SET set_aside = true WHERE id = ? AND sent_at IS NULL")) {
            update.setLong(1, entry.id());
            update.executeUpdate();
        }
    }
}
