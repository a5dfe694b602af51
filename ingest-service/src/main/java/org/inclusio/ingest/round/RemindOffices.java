package org.inclusio.ingest.round;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.ingest.announcement.Announcements;
import org.jboss.logging.Logger;

/**
 * Reminds the offices from which a round misses something, each in a transaction of its own. After a death in between it
 * begins again and finds those written already; of several replicas one comes first and the others find nothing to do. A
 * round or an office for which that fails is set aside alone.
 */
@Singleton
class RemindOffices implements ItemQueue {

    /** The name of this queue among what is set aside. */
    static final String QUEUE = "reminders";

    private static final Logger LOG = Logger.getLogger(RemindOffices.class);
    private static final long REST_SECONDS = 10;

    private final Rounds rounds;
    private final MeasureCompleteness measure;
    private final Reminders reminders;
    private final Announcements announcements;
    private final SetAside setAside;
    private final BegunTries tries;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "remind-offices");

    RemindOffices(
            Rounds rounds,
            MeasureCompleteness measure,
            Reminders reminders,
            Announcements announcements,
            SetAside setAside,
            BegunTries tries,
            Clock clock) {
        this.rounds = rounds;
        this.measure = measure;
        this.reminders = reminders;
        this.announcements = announcements;
        this.setAside = setAside;
        this.tries = tries;
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
                rounds.codes().forEach(code -> alone(nameOf(code), code, () -> remind(code)));
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                LOG.error("Offices could not be reminded of a round; trying again.", e);
            }
            try {
                running = !closed.await(REST_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    /** Does something about a round, and sets it aside when it fails; nothing while it is set aside. */
    private void alone(String name, String code, Runnable work) {
        if (setAside.isOpen(QUEUE, name)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            Fault fault = Fault.of(e);
            if (fault == Fault.PASSING) {
                throw e;
            }
            LOG.errorf(e, "This failed: %s.", name);
            setAside.put(SetAsideItem.of(QUEUE, name, code, null, null), fault, SetAside.reason(e));
        }
    }

    private static String nameOf(String code) {
        return "reminders of round " + code;
    }

    private static String nameOf(Round round, Moment moment, String area) {
        return "reminder of " + area + " of round " + round.code() + ", " + moment + ", due "
                + round.stated().dueAt();
    }

    private void remind(String code) {
        Instant now = clock.instant();
        rounds.find(code)
                .ifPresent(round -> Moment.last(round, now)
                        .filter(moment -> !reminders.isDone(round, moment))
                        .ifPresent(moment -> counted(nameOf(code), () -> remind(round, moment, now))));
    }

    private void remind(Round round, Moment moment, Instant now) {
        missing(round).forEach((area, tally) -> {
            String name = nameOf(round, moment, area);
            alone(name, round.code(), () -> counted(name, () -> write(round, moment, area, tally, now)));
        });
        reminders.done(round, moment);
        announcements.wake();
    }

    private void counted(String name, Runnable work) {
        try (BegunTries.Try begun = tries.begin(QUEUE, name)) {
            begun.mayGoOn();
            work.run();
        }
    }

    private Map<String, Tally> missing(Round round) {
        Map<String, Tally> missing = new LinkedHashMap<>();
        measure.ofAll(round).areas().stream()
                .filter(area -> area.total().missing() > 0)
                .forEach(area -> missing.put(area.refArea(), area.total()));
        return missing;
    }

    private void write(Round round, Moment moment, String area, Tally tally, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> reminders.write(round, moment, area, tally, now));
    }

    @Override
    public String name() {
        return QUEUE;
    }

    /** Reminds anew, of what holds by now; of a moment that is past its next one has been reminded. */
    @Override
    public void handle(SetAsideItem item) {
        if (item.name().equals(nameOf(item.key()))) {
            remind(item.key());
            return;
        }
        Instant now = clock.instant();
        rounds.find(item.key())
                .ifPresent(round -> Moment.last(round, now)
                        .ifPresent(moment -> missing(round).forEach((area, tally) -> {
                            if (item.name().equals(nameOf(round, moment, area))) {
                                write(round, moment, area, tally, now);
                            }
                        })));
        announcements.wake();
    }
}
