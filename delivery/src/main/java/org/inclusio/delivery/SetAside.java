package org.inclusio.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The table {@code set_aside} of a service's own database. Each service creates it in a migration with {@link #TABLE}. */
@Singleton
public class SetAside {

    /** Settled items stay, so that it can be told what became of each. */
    public static final String TABLE = """
            CREATE TABLE set_aside (
                id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                queue       text NOT NULL,
                item        text NOT NULL,
                key         text,
                reference   bigint,
                content     bytea,
                reason      text NOT NULL,
                tries       integer NOT NULL,
                first_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
                last_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
                next_try_at timestamptz,
                -- While somebody tries it; a try that has not ended by then died with its process.
                trying_until timestamptz,
                settled_at  timestamptz
            );
            CREATE UNIQUE INDEX set_aside_open ON set_aside (queue, item) WHERE settled_at IS NULL;
            """;

    private static final Logger LOG = Logger.getLogger(SetAside.class);

    private static final String COLUMNS =
            "id, queue, item, key, reference, content, reason, tries, first_at, last_at," + " next_try_at, settled_at";

    /** After a number of tries, and whether any other would be of use. */
    private static final String NEXT_TRY =
            "CASE WHEN ? AND %1$s < ? THEN" + " clock_timestamp() + make_interval(secs => ? * power(?, %1$s - 1)) END";

    private static final String PUT = "INSERT INTO set_aside AS held"
            + " (queue, item, key, reference, content, reason, tries, next_try_at) VALUES (?, ?, ?, ?, ?, ?, 1, "
            + NEXT_TRY.formatted("1")
            + ") ON CONFLICT (queue, item) WHERE settled_at IS NULL DO UPDATE SET content = excluded.content,"
            + " reason = excluded.reason, tries = held.tries + 1, last_at = clock_timestamp(), trying_until = NULL, next_try_at = "
            + NEXT_TRY.formatted("(held.tries + 1)");

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REASON = 2_000;

    private final DataSource database;
    private final Patience patience;
    private final MeterRegistry metrics;

    public SetAside(DataSource database, Patience patience, MeterRegistry metrics) {
        this.database = database;
        this.patience = patience;
        this.metrics = metrics;
    }

    /** How many items of a queue are open: those that are tried again by themselves, and those that are not any more. */
    public record Open(long retried, long left) {}

    /**
     * Sets an item aside, in a transaction of its own.
     *
     * @param fault whether it is worth trying it again
     * @throws IllegalStateException when the database is away, so that the item must stay in its queue
     */
    public void put(SetAsideItem item, Fault fault, String reason) {
        try (Connection connection = database.getConnection()) {
            put(connection, item, fault, reason);
        } catch (SQLException e) {
            throw new IllegalStateException(item.name() + " could not be set aside.", e);
        }
    }

    /** The same in the transaction of this connection. */
    public void put(Connection connection, SetAsideItem item, Fault fault, String reason) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT)) {
            insert.setString(1, item.queue());
            insert.setString(2, kept(item.name(), LONGEST_NAME));
            insert.setString(3, item.key() == null ? null : kept(item.key(), LONGEST_NAME));
            insert.setObject(4, item.reference());
            insert.setBytes(5, item.content());
            insert.setString(6, kept(reason, LONGEST_REASON));
            int next = bindNextTry(insert, 7, fault);
            bindNextTry(insert, next, fault);
            insert.executeUpdate();
        }
        metrics.counter("inclusio.set.aside.items", "queue", item.queue()).increment();
        LOG.warnf("Set aside from the queue %s: %s. %s", item.queue(), item.name(), reason);
    }

    private int bindNextTry(PreparedStatement statement, int first, Fault fault) throws SQLException {
        statement.setBoolean(first, fault != Fault.LASTING);
        statement.setInt(first + 1, patience.mostTries());
        statement.setDouble(first + 2, patience.firstPause().toMillis() / 1000.0);
        statement.setDouble(first + 3, patience.growth());
        return first + 4;
    }

    /** What a failure says, with what caused it. */
    public static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 5; depth++) {
            String said = cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
            if (reason.indexOf(said) < 0) {
                reason.append(reason.isEmpty() ? "" : " Caused by: ").append(said);
            }
            cause = cause.getCause();
        }
        return reason.toString();
    }

    /** Text that the database keeps: of a bounded length, without the character 0 and halves of characters. */
    private static String kept(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) : text;
        return new String(cut.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Open items after this number, the oldest first, without their contents. */
    List<SetAsideItem> after(long id, int most) throws SQLException {
        return ask(
                "SELECT " + COLUMNS.replace(" content,", " NULL::bytea,")
                        + " FROM set_aside WHERE settled_at IS NULL AND id > ? ORDER BY id LIMIT " + most,
                id);
    }

    /** Whether an item is set aside and not settled, so that its queue leaves it alone. */
    public boolean isOpen(String queue, String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT FROM set_aside WHERE settled_at IS NULL AND queue = ? AND item = ?")) {
            query.setString(1, queue);
            query.setString(2, kept(name, LONGEST_NAME));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is set aside can't be read.", e);
        }
    }

    Optional<SetAsideItem> find(long id) throws SQLException {
        return ask("SELECT " + COLUMNS + " FROM set_aside WHERE id = ?", id).stream()
                .findFirst();
    }

    /** Takes the item that has been due for the longest time; nobody else gets it while it is tried. */
    Optional<SetAsideItem> takeDue() throws SQLException {
        leaveDead();
        return take("next_try_at <= clock_timestamp() AND ? = 0", 0);
    }

    /** Leaves those whose last try of all ended with its process; nobody else could count it. */
    private void leaveDead() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE set_aside SET next_try_at = NULL,"
                        + " trying_until = NULL, reason = 'It was tried ' || tries || ' times, and the process ended while"
                        + " it was handled.' WHERE settled_at IS NULL AND next_try_at IS NOT NULL"
                        + " AND trying_until < clock_timestamp() AND tries >= ?")) {
            update.setInt(1, patience.mostTries());
            update.executeUpdate();
        }
    }

    /** Takes an item that an administrator wants to have tried; empty when it is settled, or being tried just now. */
    Optional<SetAsideItem> take(long id) throws SQLException {
        return take("id = ?", id);
    }

    private Optional<SetAsideItem> take(String which, long parameter) throws SQLException {
        return ask(
                        "UPDATE set_aside SET tries = tries + 1, last_at = clock_timestamp(), trying_until ="
                                + " clock_timestamp() + interval '"
                                + patience.longestTry().toSeconds() + " s'"
                                + " WHERE id = (SELECT id FROM set_aside WHERE settled_at IS NULL AND " + which
                                + " AND (trying_until IS NULL OR trying_until < clock_timestamp())"
                                + " ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING " + COLUMNS,
                        parameter)
                .stream()
                .findFirst();
    }

    /** Unless it was set aside anew in the meantime. */
    void settle(SetAsideItem taken) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE set_aside SET settled_at ="
                        + " clock_timestamp(), next_try_at = NULL, trying_until = NULL WHERE id = ? AND tries = ?")) {
            update.setLong(1, taken.id());
            update.setInt(2, taken.tries());
            update.executeUpdate();
        }
    }

    /** Settles the items of a key and these references, which their queue has handled otherwise. */
    public void settle(Connection connection, String queue, String key, Collection<? extends Number> references)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE set_aside SET settled_at ="
                + " clock_timestamp(), next_try_at = NULL, trying_until = NULL"
                + " WHERE settled_at IS NULL AND queue = ? AND key = ? AND reference = ANY (?::bigint[])")) {
            update.setString(1, queue);
            update.setString(2, key);
            update.setArray(3, connection.createArrayOf("bigint", references.toArray()));
            update.executeUpdate();
        }
    }

    /** A try that failed. One that a passing fault ended does not count. */
    void failed(SetAsideItem taken, Fault fault, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("UPDATE set_aside SET reason = ?, tries = ?,"
                        + " next_try_at = clock_timestamp() + make_interval(secs => ?), trying_until = NULL"
                        + " WHERE id = ? AND tries = ?")) {
            update.setString(1, kept(reason, LONGEST_REASON));
            update.setInt(2, fault == Fault.PASSING ? taken.tries() - 1 : taken.tries());
            update.setObject(3, pause(taken.tries(), fault), Types.DOUBLE);
            update.setLong(4, taken.id());
            update.setInt(5, taken.tries());
            update.executeUpdate();
        }
    }

    /** Seconds until the next try; null for none. */
    private Double pause(int tries, Fault fault) {
        double first = patience.firstPause().toMillis() / 1000.0;
        return switch (fault) {
            case PASSING -> first;
            case LASTING -> null;
            case UNKNOWN -> tries < patience.mostTries() ? first * Math.pow(patience.growth(), tries - 1) : null;
        };
    }

    /** Open items by queue. */
    public Map<String, Open> open() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT queue, count(next_try_at),"
                        + " count(*) FILTER (WHERE next_try_at IS NULL) FROM set_aside WHERE settled_at IS NULL"
                        + " GROUP BY queue");
                ResultSet row = query.executeQuery()) {
            Map<String, Open> open = new TreeMap<>();
            while (row.next()) {
                open.put(row.getString(1), new Open(row.getLong(2), row.getLong(3)));
            }
            return open;
        }
    }

    /** Open items of all queues. */
    public long count() {
        try {
            return open().values().stream()
                    .mapToLong(of -> of.retried() + of.left())
                    .sum();
        } catch (SQLException e) {
            throw new IllegalStateException("What is set aside could not be counted.", e);
        }
    }

    private List<SetAsideItem> ask(String sql, long parameter) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, parameter);
            try (ResultSet row = query.executeQuery()) {
                List<SetAsideItem> items = new ArrayList<>();
                while (row.next()) {
                    items.add(new SetAsideItem(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, Long.class),
                            row.getBytes(6),
                            row.getString(7),
                            row.getInt(8),
                            instant(row, 9),
                            instant(row, 10),
                            instant(row, 11),
                            instant(row, 12)));
                }
                return items;
            }
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
