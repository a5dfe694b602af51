package org.inclusio.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends what the outbox holds, oldest first. An entry is marked as sent after the broker has acknowledged all of its
 * messages, so that a death at any moment sends messages again but never loses one. Of several replicas one relays at
 * a time; the others take over when it dies.
 */
public final class Relay implements AutoCloseable {

    /** The advisory lock of the relay; any number that nothing else in the database uses. */
    private static final long LOCK = 6_813_107L;

    private static final int BATCH = 100;

    private final DataSource dataSource;
    private final Producer<String, byte[]> producer;
    private final Map<String, Slices> kinds;
    private final Duration rest;
    private final Consumer<Exception> trouble;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean closed;
    private Thread thread;

    /**
     * Makes a relay that rests until {@link #start()}.
     *
     * @param dataSource the database that holds the outbox
     * @param producer must have {@code acks=all} and idempotence on, or order is lost when a send is repeated; the
     *     caller closes it
     * @param kinds reads the messages of each kind of entry
     * @param rest the longest time between two looks at the outbox
     * @param trouble told of each failure; the relay tries again after a rest
     */
    public Relay(
            DataSource dataSource,
            Producer<String, byte[]> producer,
            Map<String, Slices> kinds,
            Duration rest,
            Consumer<Exception> trouble) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.kinds = Map.copyOf(kinds);
        this.rest = rest;
        this.trouble = trouble;
    }

    /** Starts to relay in a thread of its own. */
    public synchronized void start() {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells that something was committed; without it the relay notices after a rest. */
    public void wake() {
        wakeUp.release();
    }

    /** Ends after the entry at hand. */
    @Override
    public synchronized void close() {
        closed = true;
        wake();
        try {
            if (thread != null) {
                thread.join(TimeUnit.SECONDS.toMillis(30));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            boolean more = false;
            try {
                more = relay() == BATCH;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                trouble.accept(e);
            }
            if (!more) {
                rest();
            }
        }
    }

    private void rest() {
        try {
            wakeUp.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
            wakeUp.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /**
     * Sends the oldest entries that are still to be sent.
     *
     * @return how many were sent; 0 when there are none or another replica is relaying
     * @throws Exception when a row can't be read or the broker refuses a message; entries already marked stay marked
     */
    int relay() throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            if (!lock(connection, "pg_try_advisory_lock")) {
                return 0;
            }
            try {
                int sent = 0;
                for (Entry entry : Outbox.oldestUnsent(connection, BATCH)) {
                    if (closed) {
                        return sent;
                    }
                    send(entry);
                    Outbox.markSent(connection, entry);
                    sent++;
                }
                return sent;
            } finally {
                lock(connection, "pg_advisory_unlock");
            }
        }
    }

    /** Reads on a connection of its own, so that a reader's transaction never holds up the marks. */
    private void send(Entry entry) throws Exception {
        Slices slices = kinds.get(entry.kind());
        if (slices == null) {
            throw new IllegalStateException("outbox entry %d is of kind '%s', and nothing here can read that kind"
                    .formatted(entry.id(), entry.kind()));
        }
        List<Future<?>> acknowledgements = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            slices.read(connection, entry, (topic, key, value) -> {
                ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
                if (entry.traceparent() != null) {
                    message.headers().add("traceparent", entry.traceparent().getBytes(StandardCharsets.US_ASCII));
                }
                acknowledgements.add(producer.send(message));
            });
        }
        producer.flush();
        for (Future<?> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private static boolean lock(Connection connection, String function) throws SQLException {
        try (Statement call = connection.createStatement();
                ResultSet answer = call.executeQuery("SELECT " + function + "(" + LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
