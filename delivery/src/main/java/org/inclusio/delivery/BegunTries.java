package org.inclusio.delivery;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Tries that have begun and not ended, in the table {@code begun_try} of a service's own database. Each is committed before
 * its work begins, so that one which ends the whole process is counted as well, and an item that always does so is not
 * tried at each start for ever.
 *
 * <p>For what several workers may take at once, begin a try while the item is locked: a try of somebody who lives counts
 * like one of a process that has ended.
 */
@Singleton
public class BegunTries {

    /** As the migration of this module creates it in each service. */
    public static final String TABLE = """
            CREATE TABLE begun_try (
                queue    text NOT NULL,
                item     text NOT NULL,
                tries    integer NOT NULL,
                begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
                PRIMARY KEY (queue, item)
            );
            """;

    private static final String BEGIN = "INSERT INTO begun_try AS begun (queue, item, tries)"
            + " SELECT ?, item, 1 FROM unnest(?) AS item ON CONFLICT (queue, item)"
            + " DO UPDATE SET tries = begun.tries + 1, begun_at = clock_timestamp() RETURNING tries";

    private final DataSource database;
    private final Patience patience;

    public BegunTries(DataSource database, Patience patience) {
        this.database = database;
        this.patience = patience;
    }

    /** One try, of one item or of some together; whoever closes it has outlived it. */
    public final class Try implements AutoCloseable {
        private final String queue;
        private final Collection<String> items;
        private final int died;

        private Try(String queue, Collection<String> items, int died) {
            this.queue = queue;
            this.items = items;
            this.died = died;
        }

        /** How many tries before this one ended with their process; of items together, of the one with the most. */
        public int died() {
            return died;
        }

        /**
         * Lets the work begin.
         *
         * @throws UnusableItem when as many tries as are stated have ended with their process. The count is then gone, so
         *     that an administrator's try finds none
         */
        public void mayGoOn() {
            if (died >= patience.mostTries()) {
                close();
                throw new UnusableItem("The process ended " + died + " times while it was handled.");
            }
        }

        @Override
        public void close() {
            end(queue, items);
        }
    }

    /** Writes down that a try begins, whatever becomes of the caller's transaction. */
    public Try begin(String queue, String item) {
        return begin(queue, List.of(item));
    }

    /** The same for items that are handled together. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Try begin(String queue, Collection<String> items) {
        return new Try(queue, items, Math.max(0, most(BEGIN, queue, items) - 1));
    }

    /** How many tries of the item with the most of them have begun and not ended. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int open(String queue, Collection<String> items) {
        return most("SELECT tries FROM begun_try WHERE queue = ? AND item = ANY (?)", queue, items);
    }

    private int most(String sql, String queue, Collection<String> items) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, queue, items);
            try (ResultSet row = statement.executeQuery()) {
                int most = 0;
                while (row.next()) {
                    most = Math.max(most, row.getInt(1));
                }
                return most;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Tries of " + queue + " could not be counted.", e);
        }
    }

    /** Counts these no more: their process has outlived the try. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void end(String queue, Collection<String> items) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM begun_try WHERE queue = ? AND item = ANY (?)")) {
            bind(connection, delete, queue, items);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The end of tries of " + queue + " could not be kept.", e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, String queue, Collection<String> items)
            throws SQLException {
        statement.setString(1, queue);
        statement.setArray(2, connection.createArrayOf("text", items.toArray()));
    }
}
