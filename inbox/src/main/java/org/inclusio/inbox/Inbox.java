package org.inclusio.inbox;

import io.smallrye.reactive.messaging.kafka.Record;
import org.jboss.logging.Logger;

/**
 * Settles each message before the next: applied and committed, or set aside where it can never be applied. Where the
 * database is only away, it is tried again until it is back.
 */
public final class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final long FIRST_REST_MILLIS = 100;
    private static final long LONGEST_REST_MILLIS = 5_000;

    private final DeadLetters deadLetters;
    private volatile boolean closed;

    public Inbox(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /**
     * Returns once the message is settled, so that it may be acknowledged.
     *
     * @param change applies the message in a transaction of its own; throws {@link RefusedByDatabase} when trying again
     *     is of no use
     */
    public void settle(Record<String, String> message, Runnable change) {
        long rest = FIRST_REST_MILLIS;
        while (!isSettled(message, change)) {
            rest(rest);
            rest = Math.min(rest * 2, LONGEST_REST_MILLIS);
        }
    }

    /** Keeps a message that can't be read with the dead letters. */
    public void setAside(Record<String, String> message, String reason) {
        LOG.warnf("A message about %s is set aside: %s", message.key(), reason);
        deadLetters.setAside(message.key(), message.value(), reason);
    }

    /** Gives up waiting: what is not settled now is heard again after the next start. */
    public void close() {
        closed = true;
    }

    private boolean isSettled(Record<String, String> message, Runnable change) {
        try {
            change.run();
            return true;
        } catch (RefusedByDatabase e) {
            setAside(message, e.getMessage());
            return true;
        } catch (RuntimeException e) {
            if (closed) {
                throw e;
            }
            LOG.warnf(e, "%s It is tried again.", e.getMessage());
            return false;
        }
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a message waited for the database.", e);
        }
    }
}
