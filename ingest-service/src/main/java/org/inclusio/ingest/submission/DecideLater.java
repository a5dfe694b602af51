package org.inclusio.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.audit.AuditTrail;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.ingest.sentence.Sentence;
import org.jboss.logging.Logger;

/**
 * Decides about the submissions that wait, the oldest first, each in a transaction of its own. A death in between
 * leaves the submission waiting; of several replicas each takes another.
 */
@Singleton
class DecideLater {

    private static final Logger LOG = Logger.getLogger(DecideLater.class);
    private static final int LONGEST_SECONDS = 3_600;
    private static final long REST_SECONDS = 10;

    private final Submissions submissions;
    private final SubmissionBodies bodies;
    private final DecideSubmission decideSubmission;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final Clock clock;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "decide-later");
    private volatile boolean closed;

    DecideLater(
            Submissions submissions,
            SubmissionBodies bodies,
            DecideSubmission decideSubmission,
            Announcements announcements,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.bodies = bodies;
        this.decideSubmission = decideSubmission;
        this.announcements = announcements;
        this.audit = audit;
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
            } catch (RuntimeException e) {
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
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(this::decide);
        } catch (RefusedTooLate late) {
            QuarkusTransaction.requiringNew().run(() -> reject(late));
            return true;
        }
    }

    private boolean decide() throws SQLException, IOException {
        Optional<Submission> oldest = submissions.oldestUndecided(clock.instant());
        if (oldest.isEmpty()) {
            return false;
        }
        Submission submission = oldest.get();
        submissions.lock(submission.refArea());
        if (submission.status() == Submission.Status.AWAITING_RELEASE) {
            submission.release();
            audit.write(
                    submission.refArea(),
                    new AuditTrail.Step(
                            AuditTrail.SERVICE,
                            submission.subject(),
                            Submission.Status.AWAITING_RELEASE.name(),
                            Submission.Status.RECEIVED.name(),
                            "Its time has come."));
        }
        try (ReceivedBody body = bodies.take(submission.id())) {
            decideSubmission.decide(submission, body);
            return true;
        } catch (ForeignArea refusal) {
            throw new RefusedTooLate(submission.id(), refusal);
        }
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
