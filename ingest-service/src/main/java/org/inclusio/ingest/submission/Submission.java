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
import org.inclusio.ingest.format.ObservationFormat;
import org.inclusio.ingest.mapping.ColumnMappings;

/** One file from one office, from its receipt to what became of it. */
@Entity
class Submission {

    /** A file is taken whole, in part when the office asked for that and some rows were refused, or not at all. */
    enum Status {
        RECEIVED,
        /** Warnings were found that nobody has answered; nothing is kept yet. */
        AWAITING_CONFIRMATION,
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED
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

    private String confirmation;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "finding_count")
    private long findingCount;

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
    }

    /** The file was taken, whole or without the rows refused; nothing of it was kept when this is a dry run. */
    void accept(Counts result, long findings, Instant at) {
        decide(result.refused() == 0 ? Status.ACCEPTED : Status.PARTLY_ACCEPTED, result, findings, at);
    }

    void reject(long received, long findings, Instant at) {
        decide(Status.REJECTED, Counts.allRefused(received), findings, at);
    }

    /** The file is read and good, but for warnings that somebody has to answer; the counts are what it would do now. */
    void awaitConfirmation(Counts result, long findings) {
        requireUndecided();
        status = Status.AWAITING_CONFIRMATION;
        counts = result;
        findingCount = findings;
    }

    /** Somebody answered the warnings; the file is to be decided anew. */
    void confirm(String why, String by) {
        if (status != Status.AWAITING_CONFIRMATION || dryRun) {
            throw new IllegalStateException("Submission " + id + " awaits no confirmation: " + status + ".");
        }
        confirmation = why;
        confirmedBy = by;
        status = Status.RECEIVED;
    }

    boolean awaitsConfirmation() {
        return status == Status.AWAITING_CONFIRMATION && !dryRun;
    }

    boolean isConfirmed() {
        return confirmation != null;
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
        return ObservationFormat.ofMediaType(format).orElseThrow();
    }

    boolean isDryRun() {
        return dryRun;
    }

    boolean isPartial() {
        return partial;
    }

    PublishedSubmission published() {
        return new PublishedSubmission(
                Long.toString(id),
                refArea,
                status,
                dryRun,
                partial,
                format,
                submittedBy,
                confirmation,
                confirmedBy,
                receivedAt,
                decidedAt,
                counts,
                findingCount,
                "/v1/submissions/" + id + "/findings");
    }
}
