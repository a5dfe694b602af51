package org.inclusio.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.NotNow;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.audit.AuditTrail;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;
import org.jboss.logging.Logger;

/**
 * Decides about the submissions that wait, the oldest first, each in a transaction of its own. A death in between
 * leaves the submission waiting; of several replicas each takes another. One that can't be decided about, or that has ended
 * the process as often as is stated, is set aside, which its office sees, and the next one is taken.
 */
@Singleton
class DecideLater implements ItemQueue {

    /** The name of this queue among what is set aside. */
    static final String QUEUE = "submissions";

    private static final Logger LOG = Logger.getLogger(DecideLater.class);
    private static final int LONGEST_SECONDS = 3_600;
    private static final long REST_SECONDS = 10;

    private final DataSource database;
    private final Submissions submissions;
    private final SubmissionBodies bodies;
    private final DecideSubmission decideSubmission;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final SetAside setAside;
    private final BegunTries tries;
    private final Clock clock;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "decide-later");
    private volatile boolean closed;

    DecideLater(
            DataSource database,
            Submissions submissions,
            SubmissionBodies bodies,
            DecideSubmission decideSubmission,
            Announcements announcements,
            AuditTrail audit,
            SetAside setAside,
            BegunTries tries,
            Clock clock) {
        this.database = database;
        this.submissions = submissions;
        this.bodies = bodies;
        this.decideSubmission = decideSubmission;
        this.announcements = announcements;
        this.audit = audit;
        this.setAside = setAside;
        this.tries = tries;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        closed = true;
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(30));
    }

    /** Tells that a submission waits. */
    void wake() {
        wakeUp.release();
    }

    private void run() {
        while (!closed) {
            boolean more = false;
            try {
                more = decideOldest();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
                LOG.error("A submission that waits could not be decided; trying again.", e);
            }
            if (more) {
                announcements.wake();
            } else {
                rest();
            }
        }
    }

    private void rest() {
        try {
            wakeUp.tryAcquire(REST_SECONDS, TimeUnit.SECONDS);
            wakeUp.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private boolean decideOldest() {
        AtomicReference<Submission> taken = new AtomicReference<>();
        try {
            return decided(() -> {
                Optional<Submission> oldest = submissions.oldestUndecided(clock.instant());
                taken.set(oldest.orElse(null));
                return oldest.isPresent() && decideCounted(oldest.get());
            });
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            if (taken.get() == null || Fault.of(e) == Fault.PASSING) {
                throw e;
            }
            LOG.errorf(
                    e, "Submission %d could not be decided about.", taken.get().id());
            QuarkusTransaction.requiringNew().run(() -> setAside(taken.get().id(), e));
            return true;
        }
    }

    private boolean decideCounted(Submission submission) throws SQLException, IOException {
        try (BegunTries.Try begun = tries.begin(QUEUE, submission.subject())) {
            begun.mayGoOn();
            return decide(submission);
        }
    }

    private boolean decided(Callable<Boolean> decision) {
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(decision);
        } catch (RefusedTooLate late) {
            QuarkusTransaction.requiringNew().run(() -> reject(late));
            return true;
        }
    }

    private boolean decide(Submission submission) throws SQLException, IOException {
        submissions.lock(submission.refArea());
        if (submission.status() == Submission.Status.AWAITING_RELEASE) {
            submission.release();
            write(submission, Submission.Status.AWAITING_RELEASE, "Its time has come.");
        }
        try (ReceivedBody body = bodies.take(submission.id())) {
            decideSubmission.decide(submission, body);
            return true;
        } catch (ForeignArea refusal) {
            throw new RefusedTooLate(submission.id(), refusal);
        }
    }

    /** Everything of the decision was rolled back; the file is still there. */
    private void setAside(long id, Throwable why) {
        Submission submission = submissions.findById(id);
        Submission.Status before = submission.status();
        submission.setAside();
        write(submission, before, "The service could not decide about it.");
        SetAsideItem item = SetAsideItem.of(QUEUE, submission.subject(), submission.refArea(), id, null);
        try (Connection connection = database.getConnection()) {
            setAside.put(connection, item, Fault.of(why), SetAside.reason(why));
        } catch (SQLException e) {
            throw new IllegalStateException(submission.subject() + " could not be set aside.", e);
        }
    }

    private void write(Submission submission, Submission.Status before, String why) {
        if (!submission.isDryRun()) {
            audit.write(
                    submission.refArea(),
                    new AuditTrail.Step(
                            AuditTrail.SERVICE,
                            submission.subject(),
                            before.name(),
                            submission.status().name(),
                            why));
        }
    }

    /** Its office has withdrawn a file that was set aside; in the transaction of the caller. */
    void forget(Submission submission) {
        try (Connection connection = database.getConnection()) {
            setAside.settle(connection, QUEUE, submission.refArea(), List.of(submission.id()));
        } catch (SQLException e) {
            throw new IllegalStateException(submission.subject() + " could not be withdrawn.", e);
        }
    }

    @Override
    public String name() {
        return QUEUE;
    }

    /** Decides about a file that was set aside, unless its office has withdrawn it. */
    @Override
    public void handle(SetAsideItem item) {
        decided(() -> {
            Submission submission = submissions
                    .take(item.key(), item.reference())
                    .orElseThrow(() -> new NotNow("Somebody takes a step with " + item.name() + " at this moment."));
            if (submission.status() != Submission.Status.SET_ASIDE) {
                return false;
            }
            submission.takeUpAgain();
            write(submission, Submission.Status.SET_ASIDE, "It is tried again.");
            return decide(submission);
        });
        announcements.wake();
    }

    /** Everything of the decision was rolled back; the refusal becomes a finding. */
    private void reject(RefusedTooLate late) {
        submissions.findByIdOptional(late.submission).ifPresent(submission -> {
            bodies.drop(late.submission);
            decideSubmission.rejectRefused(submission, new Finding(0, null, null, Rule.OWN_AREA, late.sentence));
        });
    }

    /** A file about another area, whose office has had its answer already. */
    private static final class RefusedTooLate extends RuntimeException {
        private final long submission;
        private final transient Sentence sentence;

        RefusedTooLate(long submission, ForeignArea refusal) {
            super(refusal.getMessage(), refusal);
            this.submission = submission;
            this.sentence = refusal.sentence();
        }
    }
}
