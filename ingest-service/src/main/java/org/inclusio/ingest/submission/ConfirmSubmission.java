package org.inclusio.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.inclusio.ingest.announcement.Announcements;

/** Takes what an office says to the warnings of a file that waits, and decides about the file anew. */
@ApplicationScoped
class ConfirmSubmission {

    private static final int LONGEST_SECONDS = 3_600;

    private final Submissions submissions;
    private final SubmissionBodies bodies;
    private final DecideSubmission decideSubmission;
    private final Announcements announcements;

    ConfirmSubmission(
            Submissions submissions,
            SubmissionBodies bodies,
            DecideSubmission decideSubmission,
            Announcements announcements) {
        this.submissions = submissions;
        this.bodies = bodies;
        this.decideSubmission = decideSubmission;
        this.announcements = announcements;
    }

    /** The submission as it is then; the area holds what it did not hold before, or the file is rejected after all. */
    PublishedSubmission confirm(String area, long id, String comment, String by) {
        PublishedSubmission answer = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    submissions.lock(area);
                    Submission submission = submissions.byId(area, id).orElseThrow();
                    if (!submission.awaitsConfirmation()) {
                        throw SubmissionRefusal.NOT_AWAITED.because(
                                "Submission " + id + " awaits no confirmation; it is "
                                        + submission.published().status() + ". GET /v1/submissions/" + id
                                        + " shows what became of it.");
                    }
                    submission.confirm(comment, by);
                    try (ReceivedBody body = bodies.take(id)) {
                        decideSubmission.decide(submission, body);
                    }
                    return submission.published();
                });
        announcements.wake();
        return answer;
    }
}
