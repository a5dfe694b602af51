package org.inclusio.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.audit.AuditTrail;
import org.inclusio.ingest.round.RoundGate;
import org.inclusio.ingest.submission.Submission.Status;

/** The steps that people take with a file that waits, each in a transaction and written down in the audit trail. */
@ApplicationScoped
class TakeStep {

    private static final int LONGEST_SECONDS = 3_600;

    private final Submissions submissions;
    private final SubmissionBodies bodies;
    private final DecideSubmission decideSubmission;
    private final RestoreStatements restoreStatements;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final RoundGate roundGate;
    private final DecideLater decideLater;
    private final Clock clock;

    TakeStep(
            Submissions submissions,
            SubmissionBodies bodies,
            DecideSubmission decideSubmission,
            RestoreStatements restoreStatements,
            Announcements announcements,
            AuditTrail audit,
            RoundGate roundGate,
            DecideLater decideLater,
            Clock clock) {
        this.submissions = submissions;
        this.bodies = bodies;
        this.decideSubmission = decideSubmission;
        this.restoreStatements = restoreStatements;
        this.announcements = announcements;
        this.audit = audit;
        this.roundGate = roundGate;
        this.decideLater = decideLater;
        this.clock = clock;
    }

    /**
     * Who takes a step, with which submission, and why.
     *
     * @param area that of the office, which has made the submission
     */
    record Request(String area, long submission, String by, String why) {}

    /** Answers the warnings; the file is read again beside what the area holds by now. */
    PublishedSubmission confirm(Request request) {
        return decideAnew(request, Status.AWAITING_CONFIRMATION, "confirmation", submission -> {
            submission.confirm(request.why(), request.by());
        });
    }

    /** A second person says that the file is right. */
    PublishedSubmission approve(Request request) {
        return decideAnew(request, Status.AWAITING_APPROVAL, "approval", submission -> {
            if (submission.submittedBy().equals(request.by())) {
                throw SubmissionRefusal.SECOND_PERSON.because("Submission " + request.submission() + " was sent by "
                        + request.by() + ", and this office wants another person to approve it. Ask a colleague with an"
                        + " account of their own.");
            }
            submission.approve(request.why(), request.by());
        });
    }

    /** Somebody hands in a draft. */
    PublishedSubmission handIn(Request request) {
        return decideAnew(request, Status.DRAFT, "handing in", submission -> {
            Instant now = clock.instant();
            submission.handIn(request.by(), roundGate.admit(submission.round(), request.area(), now), now);
        });
    }

    private interface Step {
        void take(Submission submission);
    }

    private PublishedSubmission decideAnew(Request request, Status awaited, String what, Step step) {
        PublishedSubmission answer = inTransaction(request, submission -> {
            if (submission.status() != awaited || submission.isDryRun()) {
                throw SubmissionRefusal.NOT_AWAITED.because("Submission " + request.submission() + " awaits no " + what
                        + "; it is "
                        + (submission.isDryRun()
                                ? "a dry run"
                                : submission.status().name())
                        + ". GET /v1/submissions/" + request.submission() + " shows what became of it.");
            }
            step.take(submission);
            write(request, submission, awaited);
            try (ReceivedBody body = bodies.take(request.submission())) {
                decideSubmission.decide(submission, body);
            }
        });
        announcements.wake();
        return answer;
    }

    /**
     * Takes a submission back: one that waits is forgotten, of one that is kept each observation says again what it said
     * before, unless a later submission has stated it anew.
     */
    PublishedSubmission withdraw(Request request) {
        PublishedSubmission answer = inTransaction(request, submission -> {
            Status before = submission.status();
            if (submission.isDryRun()
                    || submission.isWithdrawal()
                    || before == Status.REJECTED
                    || before == Status.NOTED
                    || before == Status.WITHDRAWN) {
                throw SubmissionRefusal.NOT_AWAITED.because(
                        "Submission " + request.submission() + " can't be withdrawn: " + whyNot(submission) + ".");
            }
            if (submission.isKept()) {
                submission.withdraw(restoreStatements.restore(submission, request.by()));
            } else {
                bodies.drop(request.submission());
                submission.withdraw(null);
                if (before == Status.SET_ASIDE) {
                    decideLater.forget(submission);
                }
            }
            write(request, submission, before);
        });
        announcements.wake();
        return answer;
    }

    private static String whyNot(Submission submission) {
        if (submission.isDryRun()) {
            return "it is a dry run, of which nothing was kept";
        }
        return submission.isWithdrawal()
                ? "it takes another one back. Send the file of that one again"
                : "it is " + submission.status() + ", and nothing of it is kept";
    }

    private void write(Request request, Submission submission, Status before) {
        audit.write(
                request.area(),
                new AuditTrail.Step(
                        request.by(),
                        submission.subject(),
                        before.name(),
                        submission.status().name(),
                        request.why()));
    }

    private interface Work {
        void with(Submission submission) throws SQLException, IOException;
    }

    private PublishedSubmission inTransaction(Request request, Work work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            // The row first and then the area, in the order in which DecideLater takes them.
            Submission submission = submissions
                    .take(request.area(), request.submission())
                    .orElseThrow(
                            () -> SubmissionRefusal.NOT_AWAITED.because("Somebody is taking a step with submission "
                                    + request.submission() + " at this moment. Look at it again, and then decide."));
            submissions.lock(request.area());
            work.with(submission);
            return submission.published();
        });
    }
}
