package org.inclusio.indicator.webhook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.inclusio.indicator.news.News;
import org.jboss.logging.Logger;

/**
 * The threads that send messages. A message is taken and that it was sent is noted in two transactions, so that one whose
 * sender died in between is sent again, under the same id.
 */
@ApplicationScoped
class SendWebhooks {

    private static final Logger LOG = Logger.getLogger(SendWebhooks.class);
    private static final int GONE = 410;

    private final WebhookMessages messages;
    private final PostMessage post;
    private final WebhookConfig config;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile boolean closed;

    SendWebhooks(WebhookMessages messages, PostMessage post, WebhookConfig config) {
        this.messages = messages;
        this.post = post;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        for (int i = 1; i <= config.threads(); i++) {
            Thread thread = new Thread(this::run, "webhook-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) News news) {
        wakeUp.release(threads.size());
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        wakeUp.release(threads.size());
        for (Thread thread : threads) {
            thread.join(2 * config.timeOut().toMillis());
        }
    }

    private void run() {
        while (!closed) {
            try {
                while (!closed && sendNext()) {
                    // Until nothing is due.
                }
                if (wakeUp.tryAcquire(config.rest().toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.trace("Woken by news.");
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warn("What is to be sent can't be read or noted. It is tried again.", e);
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(config.rest().toMillis());
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** False when nothing is due. */
    private boolean sendNext() throws SQLException, InterruptedException {
        Optional<Message> taken = messages.take();
        if (taken.isEmpty()) {
            return false;
        }
        Message message = taken.get();
        try {
            int status = post.send(message);
            if (status / 100 == 2) {
                messages.delivered(message, "The receiver answered " + status + ".");
            } else {
                messages.failed(message, "The receiver answered " + status + ".", status == GONE);
            }
        } catch (Receiver.Unreachable e) {
            messages.failed(message, e.getMessage(), false);
        }
        return true;
    }
}
