package org.inclusio.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.audit.AuditTrail;

/** Takes in one received file in one transaction: decided at once, or kept until its turn comes. */
@ApplicationScoped
class ReceiveSubmission {

    private static final int LONGEST_SECONDS = 3_600;

    private final Submissions submissions;
    private final SubmissionBodies bodies;
    private final DecideSubmission decideSubmission;
    private final DecideLater decideLater;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final Clock clock;

    ReceiveSubmission(
            Submissions submissions,
            SubmissionBodies bodies,
            DecideSubmission decideSubmission,
            DecideLater decideLater,
            Announcements announcements,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.bodies = bodies;
        this.decideSubmission = decideSubmission;
        this.decideLater = decideLater;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the file; of the earlier one when the office has used this key before. */
    PublishedSubmission atOnce(SubmissionOrder order, ReceivedBody body) {
        PublishedSubmission answer = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> receive(order, body, submission -> decideSubmission.decide(submission, body)));
        announcements.wake();
        return answer;
    }

    /** The same, but decided after the answer, which says RECEIVED. */
    PublishedSubmission forLater(SubmissionOrder order, ReceivedBody body) {
        PublishedSubmission answer = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> receive(order, body, submission -> bodies.keep(submission.id(), body)));
        decideLater.wake();
        return answer;
    }

    private interface Next {
        void with(Submission submission) throws SQLException, IOException;
    }

    private PublishedSubmission receive(SubmissionOrder order, ReceivedBody body, Next next)
            throws SQLException, IOException {
        submissions.lock(order.area());
        String digest = body.digest() + " " + order.wish();
        Optional<Submission> earlier = submissions.byKey(order.area(), order.idempotencyKey());
        if (earlier.isPresent()) {
            requireSame(earlier.get(), digest);
            return earlier.get().published();
        }
        Submission submission = new Submission(order, digest, clock.instant());
        submissions.persistAndFlush(submission);
        if (!order.dryRun()) {
            audit.write(
                    order.area(),
                    new AuditTrail.Step(
                            order.submittedBy(),
                            submission.subject(),
                            null,
                            Submission.Status.RECEIVED.name(),
                            order.confirmation()));
        }
        next.with(submission);
        return submission.published();
    }

    private static void requireSame(Submission earlier, String digest) {
        if (!earlier.isSameRequest(digest)) {
            throw SubmissionRefusal.KEY_USED_OTHERWISE.because("This Idempotency-Key was used for submission "
                    + earlier.id() + ", which had another body, format or wish. Use a new key for a new request.");
        }
    }
}
