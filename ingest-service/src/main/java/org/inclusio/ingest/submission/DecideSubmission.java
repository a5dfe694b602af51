package org.inclusio.ingest.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.announcement.Announcements;
import org.inclusio.ingest.audit.AuditTrail;
import org.inclusio.ingest.comparison.Comparison;
import org.inclusio.ingest.comparison.Reach;
import org.inclusio.ingest.consistency.ConsistencyRules;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Interpretation;
import org.jboss.logging.Logger;

/** Decides about a file in the transaction of its caller: judge its rows, compare, keep what is new, announce it. */
@ApplicationScoped
class DecideSubmission {

    private static final Logger LOG = Logger.getLogger(DecideSubmission.class);

    private final DataSource database;
    private final Interpretation interpretation;
    private final ConsistencyRules consistencyRules;
    private final AskAboutLargeChanges askAboutLargeChanges;
    private final Submissions submissions;
    private final SubmissionBodies bodies;
    private final Findings findings;
    private final SentWorkbooks sentWorkbooks;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final Clock clock;

    DecideSubmission(
            DataSource database,
            Interpretation interpretation,
            ConsistencyRules consistencyRules,
            AskAboutLargeChanges askAboutLargeChanges,
            Submissions submissions,
            SubmissionBodies bodies,
            Findings findings,
            SentWorkbooks sentWorkbooks,
            Announcements announcements,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.interpretation = interpretation;
        this.consistencyRules = consistencyRules;
        this.askAboutLargeChanges = askAboutLargeChanges;
        this.submissions = submissions;
        this.bodies = bodies;
        this.findings = findings;
        this.sentWorkbooks = sentWorkbooks;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The caller holds the lock of the submission's area.
     *
     * @throws org.inclusio.problem.RefusedRequest when a row is about another area
     */
    void decide(Submission submission, ReceivedBody body) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            decide(connection, submission, body);
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

    /** Not when the file can't be read to its end, nor, unless its office wants the good rows, when any row is bad. */
    private static boolean mayKeep(boolean whole, Submission submission, RowJudge judge) {
        return whole && (judge.refusedRows() == 0 || submission.isPartial() && judge.passed() > 0);
    }

    private void decide(Connection connection, Submission submission, ReceivedBody body)
            throws SQLException, IOException {
        Comparison comparison = new Comparison(
                connection, submission.refArea(), submission.format().isSdmx(), body.size());
        RowJudge judge =
                new RowJudge(submission.refArea(), submission.isDryRun(), interpretation.ofOneFile(), comparison);
        boolean whole = judge.read(submission.format(), body);
        if (whole) {
            consistencyRules.judge(comparison, judge);
        }
        boolean mayKeep = mayKeep(whole, submission, judge);
        Optional<Reach> reach = mayKeep ? askAboutLargeChanges.of(comparison, judge.counts()) : Optional.empty();
        reach.ifPresent(far -> AskAboutLargeChanges.findings(far).forEach(judge::found));
        submission.reaches(reach.map(PublishedReach::of).orElse(null));
        List<Finding> found = judge.findings();
        if (submission.isConfirmed()
                && judge.counts().announced() > 0
                && !(submission.does(judge.counts()) && findings.are(connection, submission.id(), found))) {
            submission.askAnew();
        }
        findings.put(connection, submission.id(), found);
        if (judge.findingCount() > 0 && submission.format() instanceof Xlsx) {
            sentWorkbooks.keep(connection, submission, body);
        }
        if (!mayKeep) {
            submission.reject(judge.received(), judge.findingCount(), clock.instant());
        } else if (judge.isInformation()) {
            submission.note(judge.counts(), judge.findingCount(), clock.instant());
        } else {
            Optional<Submission.Status> awaited =
                    submission.mustAwait(judge.openWarnings(), judge.counts(), clock.instant());
            if (awaited.isPresent()) {
                submission.await(awaited.get(), judge.counts(), judge.findingCount());
                if (!submission.isDryRun()) {
                    bodies.keep(submission.id(), body);
                }
            } else {
                if (!submission.isDryRun()) {
                    keep(connection, submission, body, comparison, judge.counts());
                }
                submission.accept(judge.counts(), judge.findingCount(), clock.instant());
            }
        }
        if (!submission.isDryRun()) {
            audit.write(submission.refArea(), decided(submission, judge));
        }
    }

    private static AuditTrail.Step decided(Submission submission, RowJudge judge) {
        return new AuditTrail.Step(
                AuditTrail.SERVICE,
                submission.subject(),
                Submission.Status.RECEIVED.name(),
                submission.status().name(),
                judge.received() + " rows, " + judge.refusedRows() + " refused, " + judge.findingCount() + " findings, "
                        + judge.openWarnings() + " warnings without an answer in their row");
    }

    private void keep(
            Connection connection, Submission submission, ReceivedBody body, Comparison comparison, Counts counts)
            throws SQLException, IOException {
        long revision = submissions.nextRevision();
        submission.takeRevision(revision);
        if (counts.announced() > 0) {
            NewsCopy.copy(
                    connection,
                    comparison,
                    interpretation.completion(),
                    submission.refArea(),
                    revision,
                    submission.format(),
                    body);
            announcements.write(connection, submission.id());
        }
    }

    /** Rejects a file that turned out, after its office had been told that it was received, to be none of its own. */
    void rejectRefused(Submission submission, Finding why) {
        try (Connection connection = database.getConnection()) {
            findings.put(connection, submission.id(), List.of(why));
        } catch (SQLException e) {
            throw new IllegalStateException("The finding of submission " + submission.id() + " was not kept.", e);
        }
        submission.reject(0, 1, clock.instant());
        audit.write(
                submission.refArea(),
                new AuditTrail.Step(
                        AuditTrail.SERVICE,
                        submission.subject(),
                        Submission.Status.RECEIVED.name(),
                        Submission.Status.REJECTED.name(),
                        why.message()));
    }
}
