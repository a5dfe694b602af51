package org.inclusio.inbox;

import io.smallrye.reactive.messaging.kafka.Record;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.jboss.logging.Logger;

/**
 * Settles each message before the next: applied and committed, or set aside. Where the database is only away, it is tried
 * again until it is back. Of a message of many items those that can't be applied are set aside, each alone, and the others
 * are applied. Of a message that the process did not outlive each item is applied alone, until the one that ends the
 * process has been tried as often as is stated.
 */
public final class Inbox implements ItemQueue {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final long FIRST_REST_MILLIS = 100;
    private static final long LONGEST_REST_MILLIS = 5_000;

    private final String name;
    private final SetAside setAside;
    private final BegunTries tries;
    private final Items items;
    private final Change change;
    private volatile boolean closed;

    /** Applies what a message says. */
    @FunctionalInterface
    public interface Change {

        /**
         * All of it or nothing, in a transaction of its own; a second time it does nothing.
         *
         * @param message an event as JSON
         * @throws Exception when it can't be applied; {@link Fault} tells what that means for the message
         */
        void apply(String message) throws Exception;
    }

    /**
     * Makes an inbox for one channel.
     *
     * @param name of the queue among what is set aside
     * @param items name of the array that holds the items of a message, or null where a message is one item
     */
    public Inbox(String name, SetAside setAside, BegunTries tries, String items, Change change) {
        this.name = name;
        this.setAside = setAside;
        this.tries = tries;
        this.items = new Items(items);
        this.change = change;
    }

    /** Returns once the message is settled, so that it may be acknowledged. */
    public void settle(Record<String, String> message) {
        if (message.value() != null) {
            settle(message.key(), message.value());
        }
    }

    /** Gives up waiting: what is not settled now is heard again after the next start. */
    public void close() {
        closed = true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void handle(SetAsideItem item) throws Exception {
        change.apply(new String(item.content(), StandardCharsets.UTF_8));
    }

    private void settle(String key, String message) {
        long rest = FIRST_REST_MILLIS;
        while (!isSettled(key, message)) {
            rest(rest);
            rest = Math.min(rest * 2, LONGEST_REST_MILLIS);
        }
    }

    /** False while what stands around the message is not as it should be. */
    private boolean isSettled(String key, String message) {
        try (BegunTries.Try begun = tries.begin(name, Items.countedAs(key, message))) {
            if (begun.died() > 0 && settleEach(key, message)) {
                return true;
            }
            begun.mayGoOn();
            change.apply(message);
            return true;
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            Fault fault = Fault.of(e);
            if (fault == Fault.PASSING) {
                return mayWait(e);
            }
            List<String> halves = items.halves(message);
            if (!halves.isEmpty()) {
                halves.forEach(half -> settle(key, half));
                return true;
            }
            return isSetAside(key, message, fault, e);
        }
    }

    /** False when there is but one item. */
    private boolean settleEach(String key, String message) {
        List<String> halves = items.halves(message);
        for (String half : halves) {
            if (!settleEach(key, half)) {
                settle(key, half);
            }
        }
        return !halves.isEmpty();
    }

    private boolean isSetAside(String key, String message, Fault fault, Throwable why) {
        try {
            SetAsideItem item = SetAsideItem.of(
                    name, items.name(key, message), key, null, message.getBytes(StandardCharsets.UTF_8));
            setAside.put(item, fault, SetAside.reason(why));
            return true;
        } catch (RuntimeException e) {
            if (Fault.of(e) != Fault.PASSING) {
                throw e;
            }
            return mayWait(e);
        }
    }

    private boolean mayWait(Throwable e) {
        if (closed) {
            throw new IllegalStateException("A message is left for the next start.", e);
        }
        LOG.warnf(e, "%s It is tried again.", e.getMessage());
        return false;
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
