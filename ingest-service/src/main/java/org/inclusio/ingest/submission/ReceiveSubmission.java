package org.inclusio.ingest.submission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;

/** Decides about one received file in one transaction: judge its rows, compare, keep what is new, announce it. */
@ApplicationScoped
class ReceiveSubmission {

    private static final int LONGEST_SECONDS = 3_600;

    private final DataSource database;
    private final Interpretation interpretation;
    private final Submissions submissions;
    private final Findings findings;
    private final Announcements announcements;
    private final Clock clock;

    ReceiveSubmission(
            DataSource database,
            Interpretation interpretation,
            Submissions submissions,
            Findings findings,
            Announcements announcements,
            Clock clock) {
        this.database = database;
        this.interpretation = interpretation;
        this.submissions = submissions;
        this.findings = findings;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** A submission, and whether it is the earlier one that the same key stands for. */
    record Answer(PublishedSubmission submission, boolean repeated) {}

    Answer receive(SubmissionOrder order, ReceivedBody body) {
        Answer answer =
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> decide(order, body));
        announcements.wake();
        return answer;
    }

    private Answer decide(SubmissionOrder order, ReceivedBody body) throws SQLException, IOException {
        submissions.lock(order.area());
        String digest = body.digest() + " " + order.wish();
        Optional<Submission> earlier = submissions.byKey(order.area(), order.idempotencyKey());
        if (earlier.isPresent()) {
            return repeated(earlier.get(), digest);
        }
        Submission submission = new Submission(order, digest, clock.instant());
        submissions.persistAndFlush(submission);
        try (Connection connection = database.getConnection()) {
            if (order.dryRun()) {
                checkOnly(connection, order, body, submission);
            } else {
                keep(connection, order, body, submission);
            }
        }
        return new Answer(submission.published(), false);
    }

    private static Answer repeated(Submission earlier, String digest) {
        if (!earlier.isSameRequest(digest)) {
            throw SubmissionRefusal.KEY_USED_OTHERWISE.because("This Idempotency-Key was used for submission "
                    + earlier.id() + ", which had another body, format or wish. Use a new key for a new request.");
        }
        return new Answer(earlier.published(), true);
    }

    private void keep(Connection connection, SubmissionOrder order, ReceivedBody body, Submission submission)
            throws SQLException, IOException {
        long revision = submissions.nextRevision();
        submission.takeRevision(revision);
        Optional<Counts> fresh =
                FreshRows.keep(connection, order.area(), revision, order.format(), body, interpretation);
        if (fresh.isPresent()) {
            accept(connection, submission, fresh.get(), List.of(), 0);
            return;
        }
        ComparedRows rows = new ComparedRows(connection, order.area(), interpretation);
        if (mayKeep(rows.stage(order.format(), body), order, rows.judge())) {
            RowJudge judge = rows.judge();
            accept(connection, submission, rows.keep(revision), judge.findings(), judge.findingCount());
        } else {
            reject(connection, submission, rows.judge());
        }
    }

    private void checkOnly(Connection connection, SubmissionOrder order, ReceivedBody body, Submission submission)
            throws SQLException, IOException {
        ComparedRows rows = new ComparedRows(connection, order.area(), interpretation);
        RowJudge judge = rows.judge();
        if (mayKeep(rows.stage(order.format(), body), order, judge)) {
            submission.accept(rows.compare(), judge.findingCount(), clock.instant());
            findings.add(connection, submission.id(), judge.findings());
        } else {
            reject(connection, submission, judge);
        }
    }

    /** Of a file that can't be read to its end, or of whose rows none is good, nothing is kept; nor of one with faults
     * unless its office wants the good rows. */
    private static boolean mayKeep(boolean whole, SubmissionOrder order, RowJudge judge) {
        return whole && (judge.refused() == 0 || order.partial() && judge.passed() > 0);
    }

    private void accept(
            Connection connection, Submission submission, Counts counts, List<Finding> said, long findingCount)
            throws SQLException {
        if (counts.announced() > 0) {
            announcements.write(connection, submission.id());
        }
        findings.add(connection, submission.id(), said);
        submission.accept(counts, findingCount, clock.instant());
    }

    private void reject(Connection connection, Submission submission, RowJudge judge) throws SQLException {
        findings.add(connection, submission.id(), judge.findings());
        submission.reject(judge.received(), judge.findingCount(), clock.instant());
    }
}
