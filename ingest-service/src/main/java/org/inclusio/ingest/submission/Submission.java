package org.inclusio.ingest.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusio.formats.ObservationFormats;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.ingest.mapping.ColumnMappings;
import org.inclusio.ingest.round.Admission;

/** One file from one office, from its receipt to what became of it. */
@Entity
class Submission {

    /** A file is taken whole, in part when the office asked for that and some rows were refused, or not at all. */
    enum Status {
        RECEIVED,
        /** Warnings were found that nobody has answered; nothing is kept yet. */
        AWAITING_CONFIRMATION,
        /** Checked, and not handed in yet. */
        DRAFT,
        /** A second person of the office has to approve it. */
        AWAITING_APPROVAL,
        /** Good, and kept from the time on that its office named. */
        AWAITING_RELEASE,
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED,
        /** Every row informs (action I), and nothing is kept. */
        NOTED,
        /** The service failed to decide about it; the file is kept and tried again. */
        SET_ASIDE,
        /** Taken back by its office; another submission restored what it had changed, if it had. */
        WITHDRAWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "submission_id")
    @SequenceGenerator(name = "submission_id", sequenceName = "submission_id", allocationSize = 1)
    private Long id;

    private Long revision;

    @Column(name = "ref_area")
    private String refArea;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "idempotency_key")
    private String idempotencyKey;

    @Column(name = "request_digest")
    private String requestDigest;

    private String format;

    @Column(name = "column_mapping")
    private String mapping;

    @Column(name = "dry_run")
    private boolean dryRun;

    private boolean partial;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Embedded
    private Counts counts;

    private boolean draft;

    @Column(name = "approval_required")
    private boolean approvalRequired;

    private String approval;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "release_at")
    private Instant releaseAt;

    private Long withdraws;

    @Column(name = "withdrawn_by_submission")
    private Long withdrawnBy;

    private String confirmation;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "round_code")
    private String round;

    @Column(name = "handed_in_at")
    private Instant handedInAt;

    private boolean late;

    private boolean reopened;

    @Column(name = "finding_count")
    private long findingCount;

    private String reach;

    @Column(name = "may_change")
    private Long mayChange;

    @Column(name = "may_withdraw")
    private Long mayWithdraw;

    @Column(name = "confirmed_as_seen")
    private boolean confirmedAsSeen;

    @Column(name = "changed_since_confirmed")
    private boolean changedSinceConfirmed;

    protected Submission() {}

    Submission(SubmissionOrder order, String requestDigest, Instant receivedAt) {
        this.refArea = order.area();
        this.submittedBy = order.submittedBy();
        this.idempotencyKey = order.idempotencyKey();
        this.requestDigest = requestDigest;
        this.format = order.format().mediaType();
        this.mapping = order.mapping();
        this.dryRun = order.dryRun();
        this.partial = order.partial();
        this.status = Status.RECEIVED;
        this.receivedAt = receivedAt;
        this.counts = Counts.NONE;
        this.confirmation = order.confirmation();
        this.confirmedBy = order.confirmation() == null ? null : order.submittedBy();
        this.draft = order.draft();
        this.approvalRequired = order.approvalRequired();
        this.releaseAt = order.releaseAt();
        this.round = order.admission().round();
        this.mayChange = order.mayChange();
        this.mayWithdraw = order.mayWithdraw();
        if (!draft) {
            handedIn(order.admission(), receivedAt);
        }
    }

    /** A submission of its own that takes back what another one stated. */
    static Submission withdrawing(Submission other, String by, long revision, Counts result, Instant at) {
        Submission withdrawal = new Submission();
        withdrawal.refArea = other.refArea;
        withdrawal.submittedBy = by;
        withdrawal.format = other.format;
        withdrawal.revision = revision;
        withdrawal.status = Status.ACCEPTED;
        withdrawal.receivedAt = at;
        withdrawal.decidedAt = at;
        withdrawal.counts = result;
        withdrawal.withdraws = other.id;
        return withdrawal;
    }

    /** The file was taken, whole or without the rows refused; nothing of it was kept when this is a dry run. */
    void accept(Counts result, long findings, Instant at) {
        decide(result.refused() == 0 ? Status.ACCEPTED : Status.PARTLY_ACCEPTED, result, findings, at);
    }

    /** Every row informs and states nothing. */
    void note(Counts result, long findings, Instant at) {
        decide(Status.NOTED, result, findings, at);
    }

    void reject(long received, long findings, Instant at) {
        decide(Status.REJECTED, Counts.allRefused(received), findings, at);
    }

    /** The file is read and good, but something has to come before it is kept; the counts are what it would do now. */
    void await(Status what, Counts result, long findings) {
        requireUndecided();
        status = what;
        counts = result;
        findingCount = findings;
    }

    /** What the file would do is so much that its office is asked; null when it is not. */
    void reaches(PublishedReach far) {
        reach = far == null ? null : far.kept();
    }

    /** Whether somebody has seen what the file does and confirmed it; what was said beforehand is no such thing. */
    boolean isConfirmed() {
        return confirmedAsSeen;
    }

    /** Whether it does what it did when it waited last. */
    boolean does(Counts now) {
        return counts.equals(now);
    }

    /** What was confirmed, and perhaps approved, is no longer what the file does. */
    void askAnew() {
        changedSinceConfirmed = true;
        confirmedAsSeen = false;
        confirmation = null;
        confirmedBy = null;
        approvedBy = null;
        mayChange = null;
        mayWithdraw = null;
    }

    /** What the file has to wait for; empty when it may be kept. */
    Optional<Status> mustAwait(long openWarnings, Counts result, Instant now) {
        if (draft) {
            return Optional.of(Status.DRAFT);
        }
        if (changedSinceConfirmed && confirmation == null
                || openWarnings > 0 && confirmation == null
                || reach != null && !isExpected(result)) {
            return Optional.of(Status.AWAITING_CONFIRMATION);
        }
        if (dryRun) {
            return Optional.empty();
        }
        if (approvalRequired && approvedBy == null) {
            return Optional.of(Status.AWAITING_APPROVAL);
        }
        return releaseAt != null && releaseAt.isAfter(now) ? Optional.of(Status.AWAITING_RELEASE) : Optional.empty();
    }

    /** Whether somebody has seen numbers that are as large, or has named them beforehand. */
    private boolean isExpected(Counts result) {
        return confirmation != null
                && isWithin(result.changed(), mayChange)
                && isWithin(result.withdrawn(), mayWithdraw);
    }

    private static boolean isWithin(long reached, Long expected) {
        return reached == 0 || expected != null && reached <= expected;
    }

    /** Somebody answered the warnings and saw what the file does; the file is to be decided anew. */
    void confirm(String why, String by) {
        leave(Status.AWAITING_CONFIRMATION);
        changedSinceConfirmed = false;
        confirmedAsSeen = true;
        mayChange = counts.changed();
        mayWithdraw = counts.withdrawn();
        confirmation = why;
        confirmedBy = by;
    }

    /** A second person approved; the file is to be decided anew. */
    void approve(String why, String by) {
        leave(Status.AWAITING_APPROVAL);
        approval = why;
        approvedBy = by;
    }

    /** Somebody hands in the draft, and stands for it from then on; the file is to be decided anew. */
    void handIn(String by, Admission admission, Instant at) {
        leave(Status.DRAFT);
        draft = false;
        submittedBy = by;
        handedIn(admission, at);
    }

    private void handedIn(Admission admission, Instant at) {
        handedInAt = at;
        late = admission.late();
        reopened = admission.reopened();
    }

    /** Code of the round that it is for, or null. */
    String round() {
        return round;
    }

    /** Its time has come; the file is to be decided anew. */
    void release() {
        leave(Status.AWAITING_RELEASE);
    }

    /** The service could not decide about it; nothing of it is kept but the file. */
    void setAside() {
        status = Status.SET_ASIDE;
    }

    /** The file is to be decided anew after the service had failed to. */
    void takeUpAgain() {
        status = Status.RECEIVED;
    }

    private void leave(Status awaited) {
        if (status != awaited || dryRun) {
            throw new IllegalStateException("Submission " + id + " is not " + awaited + ": " + status + ".");
        }
        status = Status.RECEIVED;
    }

    /** Its office takes it back. */
    void withdraw(Long by) {
        status = Status.WITHDRAWN;
        withdrawnBy = by;
    }

    /** Whether its rows were taken into the history of its area. */
    boolean isKept() {
        return !dryRun && (status == Status.ACCEPTED || status == Status.PARTLY_ACCEPTED);
    }

    boolean isWithdrawal() {
        return withdraws != null;
    }

    Status status() {
        return status;
    }

    Long revision() {
        return revision;
    }

    String submittedBy() {
        return submittedBy;
    }

    /** As the audit trail calls it. */
    String subject() {
        return "submission " + id;
    }

    /** Gives it its place in the history of its area; the caller holds the area's lock. */
    void takeRevision(long next) {
        this.revision = next;
    }

    private void requireUndecided() {
        if (status != Status.RECEIVED) {
            throw new IllegalStateException("Submission " + id + " is decided already: " + status + ".");
        }
    }

    private void decide(Status outcome, Counts result, long findings, Instant at) {
        requireUndecided();
        status = outcome;
        counts = result;
        findingCount = findings;
        decidedAt = at;
    }

    boolean isSameRequest(String digest) {
        return digest.equals(requestDigest);
    }

    long id() {
        return id;
    }

    String refArea() {
        return refArea;
    }

    ObservationFormat format() {
        if (mapping != null) {
            return ColumnMappings.format(mapping);
        }
        return ObservationFormats.ofMediaType(format).orElseThrow();
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isPartial() {
        return partial;
    }

    private List<PublishedSubmission.Mark> marks() {
        List<PublishedSubmission.Mark> marks = new ArrayList<>();
        if (late) {
            marks.add(PublishedSubmission.Mark.LATE);
        }
        if (reopened) {
            marks.add(PublishedSubmission.Mark.REOPENED);
        }
        if (changedSinceConfirmed && status == Status.AWAITING_CONFIRMATION) {
            marks.add(PublishedSubmission.Mark.CHANGED_SINCE_CONFIRMED);
        }
        if (isKept() && !isWithdrawal() && counts.changed() + counts.withdrawn() > 0) {
            marks.add(PublishedSubmission.Mark.CORRECTION);
        }
        return marks.isEmpty() ? null : List.copyOf(marks);
    }

    private String remark() {
        return switch (status) {
            case NOTED -> Remark.NOTED;
            case ACCEPTED -> counts.received() == 0 && !isWithdrawal() ? Remark.EMPTY : null;
            case AWAITING_CONFIRMATION ->
                changedSinceConfirmed
                        ? Remark.askingAnew(id)
                        : reach == null ? null : Remark.asking(PublishedReach.read(reach), id, dryRun);
            default -> null;
        };
    }

    PublishedSubmission published() {
        return new PublishedSubmission(
                Long.toString(id),
                refArea,
                status,
                remark(),
                dryRun,
                partial,
                format,
                submittedBy,
                confirmation,
                confirmedBy,
                approvalRequired ? true : null,
                approval,
                approvedBy,
                releaseAt,
                round,
                marks(),
                withdraws == null ? null : withdraws.toString(),
                withdrawnBy == null ? null : withdrawnBy.toString(),
                receivedAt,
                decidedAt,
                counts,
                PublishedReach.read(reach),
                findingCount,
                "/v1/submissions/" + id + "/findings",
                status == Status.SET_ASIDE ? UndecidedFile.problem(id) : null);
    }
}
