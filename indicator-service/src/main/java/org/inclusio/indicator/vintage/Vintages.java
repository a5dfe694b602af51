package org.inclusio.indicator.vintage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Lets an instant be asked about once everything that was stamped by then is committed. */
@ApplicationScoped
public class Vintages {

    private static final long PAUSE_MILLIS = 5;

    private static final String STAMPING = "select virtualtransaction from pg_locks"
            + " where locktype = 'advisory' and granted and mode = 'ShareLock' and classid = " + Stamps.LOCK
            + " and objsubid = 2"
            + " and database = (select oid from pg_database where datname = current_database())"
            + " and objid::bigint <= " + Stamps.MINUTE.formatted("?::timestamptz");

    private final Config config;

    Vintages(Config config) {
        this.config = config;
    }

    /** How long a question waits for what is being committed. */
    @ConfigMapping(prefix = "inclusio.vintage")
    interface Config {

        @WithDefault("20s")
        Duration patience();
    }

    /** What holds now, for which nobody waits. */
    public static Vintage newest() {
        return new Vintage(Optional.empty(), false);
    }

    /**
     * What a question may read: the newest revisions, or those committed by an instant. Waits for the transactions
     * that may still commit something stamped by then, which is none unless the instant is about now, and keeps nobody
     * else waiting. The reading statement must come after this call, each statement with a snapshot of its own (READ
     * COMMITTED, the default).
     *
     * @throws org.inclusio.problem.RefusedRequest when the instant is in the future, for nobody knows yet what will
     *     hold then, or when a transaction stays open for too long
     */
    public Vintage at(Connection connection, Optional<Instant> asOf) throws SQLException {
        if (asOf.isPresent()) {
            refuseFuture(connection, asOf.get());
            settle(connection, asOf.get());
        }
        return new Vintage(asOf, false);
    }

    /**
     * What holds just now, with its instant, so that several statements read the same and it can be asked about later.
     * Everything whose commit this transaction has seen is in it, also what was stamped while the clock ran ahead.
     */
    public Vintage justNow(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row =
                        query.executeQuery("select greatest(clock_timestamp(), max(computed_at)) from recomputation")) {
            row.next();
            Instant instant = row.getObject(1, OffsetDateTime.class).toInstant();
            settle(connection, instant);
            return new Vintage(Optional.of(instant), true);
        }
    }

    private void settle(Connection connection, Instant instant) throws SQLException {
        // A transaction that takes its lock after this look is stamped later than the instant.
        Set<String> open = stamping(connection, instant);
        long end = System.nanoTime() + config.patience().toNanos();
        while (!open.isEmpty()) {
            if (System.nanoTime() > end) {
                throw VintageRefusal.NOT_SETTLED.because("Values that may count as known at " + instant
                        + " are still being kept. Ask again in a moment, or about an earlier instant.");
            }
            pause();
            open.retainAll(stamping(connection, instant));
        }
    }

    /** The instant of the database, by which stamps are taken and questions are judged. */
    public Instant now(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private void refuseFuture(Connection connection, Instant asOf) throws SQLException {
        Instant now = now(connection);
        if (asOf.isAfter(now)) {
            throw VintageRefusal.INSTANT_IN_FUTURE.because(asOf + " is in the future, and nobody knows yet what will"
                    + " hold then. Here it is " + now + "; ask about an instant that has passed, or leave it out for"
                    + " what holds now.");
        }
    }

    private static Set<String> stamping(Connection connection, Instant asOf) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STAMPING)) {
            query.setObject(1, Vintage.timestamp(asOf));
            try (ResultSet row = query.executeQuery()) {
                Set<String> transactions = new HashSet<>();
                while (row.next()) {
                    transactions.add(row.getString(1));
                }
                return transactions;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while values were being committed.", e);
        }
    }
}
