package org.inclusio.delivery;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Hands what was set aside back to its queue: when it is due, and when an administrator asks. */
@Singleton
public class Retries {

    private static final Logger LOG = Logger.getLogger(Retries.class);
    private static final long LONGEST_STOP_SECONDS = 30;

    private final SetAside setAside;
    private final List<ItemQueue> queues;
    private final Patience patience;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "set-aside");

    public Retries(SetAside setAside, @All List<ItemQueue> queues, Patience patience) {
        this.setAside = setAside;
        this.queues = queues;
        this.patience = patience;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        closed.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(LONGEST_STOP_SECONDS));
    }

    private void run() {
        boolean running = true;
        while (running) {
            try {
                while (closed.getCount() > 0 && tryDue()) {
                    // The next.
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("What was set aside can't be read. It is tried again.", e);
            }
            try {
                running = !closed.await(patience.rest().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    /** Tries the item that has been due for the longest time; false when there is none. */
    boolean tryDue() throws SQLException {
        Optional<SetAsideItem> due = setAside.takeDue();
        if (due.isPresent()) {
            handle(due.get());
        }
        return due.isPresent();
    }

    /** Tries an item now, due or not; empty when it is settled or being tried by somebody else. */
    Optional<SetAsideItem> tryNow(long id) throws SQLException {
        Optional<SetAsideItem> taken = setAside.take(id);
        if (taken.isPresent()) {
            handle(taken.get());
            return setAside.find(id);
        }
        return taken;
    }

    // Whatever an item brings about, also the end of the stack or of the memory or a library that is missing, ends with
    // its own try.
    private void handle(SetAsideItem item) throws SQLException {
        try {
            queueOf(item).handle(item);
            setAside.settle(item);
            LOG.infof("Handled after all, from the queue %s: %s.", item.queue(), item.name());
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.warnf(e, "Tried again in vain, from the queue %s: %s.", item.queue(), item.name());
            setAside.failed(item, Fault.of(e), SetAside.reason(e));
        }
    }

    private ItemQueue queueOf(SetAsideItem item) {
        return queues.stream()
                .filter(queue -> queue.name().equals(item.queue()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("This service has no queue " + item.queue() + "."));
    }
}
