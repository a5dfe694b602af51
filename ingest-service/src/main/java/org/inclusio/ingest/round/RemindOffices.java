package org.inclusio.ingest.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inclusio.ingest.announcement.Announcements;
import org.jboss.logging.Logger;

/**
 * Reminds the offices from which a round misses something, each in a transaction of its own. After a death in between it
 * begins again and finds those written already; of several replicas one comes first and the others find nothing to do.
 */
@Singleton
class RemindOffices {

    private static final Logger LOG = Logger.getLogger(RemindOffices.class);
    private static final long REST_SECONDS = 10;

    private final Rounds rounds;
    private final MeasureCompleteness measure;
    private final Reminders reminders;
    private final Announcements announcements;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "remind-offices");

    RemindOffices(
            Rounds rounds, MeasureCompleteness measure, Reminders reminders, Announcements announcements, Clock clock) {
        this.rounds = rounds;
        this.measure = measure;
        this.reminders = reminders;
        this.announcements = announcements;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        closed.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(30));
    }

    private void run() {
        boolean running = true;
        while (running) {
            try {
                rounds.all().forEach(this::remind);
            } catch (RuntimeException e) {
                LOG.error("Offices could not be reminded of a round; trying again.", e);
            }
            try {
                running = !closed.await(REST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void remind(Round round) {
        Instant now = clock.instant();
        Moment.last(round, now)
                .filter(moment -> !reminders.isDone(round, moment))
                .ifPresent(moment -> {
                    measure.ofAll(round).areas().stream()
                            .filter(area -> area.total().missing() > 0)
                            .forEach(area -> QuarkusTransaction.requiringNew()
                                    .run(() -> reminders.write(round, moment, area.refArea(), area.total(), now)));
                    reminders.done(round, moment);
                    announcements.wake();
                });
    }
}
