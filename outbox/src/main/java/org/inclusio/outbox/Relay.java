package org.inclusio.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;

/**
 * Sends what the outbox holds, oldest first. An entry is marked as sent after the broker has acknowledged all of its
 * messages, so that a death at any moment sends messages again but never loses one. Of several replicas one relays at
 * a time; the others take over when it dies.
 *
 * <p>While the database or the broker is away, the oldest entry is tried for ever. An entry that can't be sent for any
 * other reason is set aside, and those after it go on. When it is sent after all, it comes after later ones of its key:
 * consumers apply by revision, so that what is older than what they hold does nothing and the rest of it counts.
 */
public final class Relay implements AutoCloseable, ItemQueue {

    /** The name of the queue among what is set aside. */
    public static final String QUEUE = "announcements";

    /** The advisory lock of the relay; any number that nothing else in the database uses. */
    private static final long LOCK = 6_813_107L;

    private static final int BATCH = 100;

    private final DataSource dataSource;
    private final Producer<String, byte[]> producer;
    private final Map<String, Slices> kinds;
    private final SetAside setAside;
    private final BegunTries tries;
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
     * @param setAside takes what can't be sent
     * @param tries counts those that end the process
     * @param rest the longest time between two looks at the outbox
     * @param trouble told of each failure; the relay tries again after a rest
     */
    public Relay(
            DataSource dataSource,
            Producer<String, byte[]> producer,
            Map<String, Slices> kinds,
            SetAside setAside,
            BegunTries tries,
            Duration rest,
            Consumer<Exception> trouble) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.kinds = Map.copyOf(kinds);
        this.setAside = setAside;
        this.tries = tries;
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
     * @return how many were sent or set aside; 0 when there are none or another replica is relaying
     * @throws Exception when the database or the broker is away; entries already marked stay marked
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
                    relay(connection, entry);
                    sent++;
                }
                return sent;
            } finally {
                lock(connection, "pg_advisory_unlock");
            }
        }
    }

    private void relay(Connection connection, Entry entry) throws Exception {
        try (BegunTries.Try begun = tries.begin(QUEUE, name(entry))) {
            begun.mayGoOn();
            send(entry);
            Outbox.markSent(connection, entry);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            Fault fault = Fault.of(e);
            if (fault == Fault.PASSING) {
                throw e;
            }
            setAside.put(item(entry, name(entry)), fault, SetAside.reason(e));
            Outbox.markSetAside(connection, entry);
        }
    }

    private static String name(Entry entry) {
        return entry.kind() + " " + entry.reference();
    }

    private static SetAsideItem item(Entry entry, String name) {
        return SetAsideItem.of(QUEUE, name, null, entry.id(), null);
    }

    @Override
    public String name() {
        return QUEUE;
    }

    /** Sends the whole entry again, whichever part of it was set aside. */
    @Override
    public void handle(SetAsideItem item) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            Entry entry = Outbox.find(connection, item.reference())
                    .orElseThrow(() -> new IllegalStateException("The outbox has no entry " + item.reference() + "."));
            send(entry);
            Outbox.markSent(connection, entry);
        }
    }

    /** Reads on a connection of its own, so that a reader's transaction never holds up the marks. */
    private void send(Entry entry) throws Exception {
        Slices slices = kinds.get(entry.kind());
        if (slices == null) {
            throw new IllegalStateException("outbox entry %d is of kind '%s', and nothing here can read that kind"
                    .formatted(entry.id(), entry.kind()));
        }
        Sending sending = new Sending(entry);
        try (Connection connection = dataSource.getConnection()) {
            slices.read(connection, entry, sending);
        }
        producer.flush();
        for (Future<?> acknowledgement : sending.acknowledgements) {
            acknowledgement.get();
        }
        sending.tooLarge.forEach((part, bytes) -> setAside.put(
                item(entry, name(entry) + ", " + part),
                Fault.LASTING,
                "It has " + bytes + " bytes as JSON, and a message takes " + Slices.LARGEST_MESSAGE
                        + ". The rest of the entry was sent."));
    }

    private final class Sending implements Slices.Send {
        private final Entry entry;
        private final List<Future<?>> acknowledgements = new ArrayList<>();
        private final Map<String, Integer> tooLarge = new LinkedHashMap<>();

        Sending(Entry entry) {
            this.entry = entry;
        }

        @Override
        public void send(String topic, String key, byte[] value) {
            ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
            if (entry.traceparent() != null) {
                message.headers().add("traceparent", entry.traceparent().getBytes(StandardCharsets.US_ASCII));
            }
            acknowledgements.add(producer.send(message));
        }

        @Override
        public void leaveOut(String part, int bytes) {
            tooLarge.put(part, bytes);
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
