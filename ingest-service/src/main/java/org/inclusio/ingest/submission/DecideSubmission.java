package org.inclusio.ingest.submission;

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
import org.jboss.logging.Logger;

/** Decides about a file in the transaction of its caller: judge its rows, compare, keep what is new, announce it. */
@ApplicationScoped
class DecideSubmission {

    private static final Logger LOG = Logger.getLogger(DecideSubmission.class);

    private final DataSource database;
    private final Interpretation interpretation;
    private final Submissions submissions;
    private final Findings findings;
    private final Announcements announcements;
    private final Clock clock;

    DecideSubmission(
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

    /**
     * The caller holds the lock of the submission's area.
     *
     * @throws org.inclusio.problem.RefusedRequest when a row is about another area
     */
    void decide(Submission submission, ReceivedBody body) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            if (submission.isDryRun()) {
                checkOnly(connection, submission, body);
            } else {
                keep(connection, submission, body);
            }
        }
        PublishedSubmission decided = submission.published();
        LOG.infof(
                "Submission %s of %s: %s, %d rows received, %d refused.",
                decided.id(),
                decided.refArea(),
                decided.status(),
                decided.counts().received(),
                decided.counts().refused());
    }

    private void keep(Connection connection, Submission submission, ReceivedBody body)
            throws SQLException, IOException {
        long revision = submissions.nextRevision();
        submission.takeRevision(revision);
        Optional<Counts> fresh =
                FreshRows.keep(connection, submission.refArea(), revision, submission.format(), body, interpretation);
        if (fresh.isPresent()) {
            accept(connection, submission, fresh.get(), List.of(), 0);
            return;
        }
        ComparedRows rows = new ComparedRows(connection, submission.refArea(), interpretation);
        RowJudge judge = rows.judge();
        if (mayKeep(rows.stage(submission.format(), body), submission, judge)) {
            accept(connection, submission, rows.keep(revision), judge.findings(), judge.findingCount());
        } else {
            reject(connection, submission, judge);
        }
    }

    private void checkOnly(Connection connection, Submission submission, ReceivedBody body)
            throws SQLException, IOException {
        ComparedRows rows = new ComparedRows(connection, submission.refArea(), interpretation);
        RowJudge judge = rows.judge();
        if (mayKeep(rows.stage(submission.format(), body), submission, judge)) {
            submission.accept(rows.compare(), judge.findingCount(), clock.instant());
            findings.add(connection, submission.id(), judge.findings());
        } else {
            reject(connection, submission, judge);
        }
    }

    /** Not when the file can't be read to its end, nor, unless its office wants the good rows, when any row is bad. */
    private static boolean mayKeep(boolean whole, Submission submission, RowJudge judge) {
        return whole && (judge.refused() == 0 || submission.isPartial() && judge.passed() > 0);
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

    /** Rejects a file that turned out, after its office had been told that it was received, to be none of its own. */
    void rejectRefused(Submission submission, Finding why) {
        try (Connection connection = database.getConnection()) {
            findings.add(connection, submission.id(), List.of(why));
        } catch (SQLException e) {
            throw new IllegalStateException("The finding of submission " + submission.id() + " was not kept.", e);
        }
        submission.reject(0, 1, clock.instant());
    }
}
