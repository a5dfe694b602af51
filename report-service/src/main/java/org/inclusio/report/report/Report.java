package org.inclusio.report.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inclusio.problem.Preconditions;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.figure.Snapshot;
import org.inclusio.report.language.Language;

/**
 * A report that was assembled. Its figures never change: what is known later is another report. Its state and the
 * wording of its paragraphs do until it is published.
 */
@Entity
@Table(name = "report")
class Report {

    @Id
    UUID id;

    int session;

    @Column(name = "cut_off")
    Instant cutOff;

    String language;

    @Column(name = "last_figure")
    long lastFigure;

    @Column(name = "last_contribution")
    long lastContribution;

    @Column(name = "assembled_at")
    Instant assembledAt;

    @Column(name = "assembled_by")
    String assembledBy;

    @Column(name = "word_count")
    int wordCount;

    @Column(name = "figure_count")
    long figureCount;

    @Column(name = "area_count")
    int areaCount;

    /** One sentence a line. */
    String findings;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    @Enumerated(EnumType.STRING)
    State state = State.DRAFT;

    /** Of its text, from 1. */
    int version = 1;

    /** How often its state or text was changed. */
    long changes;

    /** For Hibernate. */
    Report() {}

    /** Opens a report for an order that was accepted. */
    Report(Snapshot snapshot, Language language, String assembledBy, String idempotencyKey, Instant assembledAt) {
        this.id = UUID.randomUUID();
        this.session = ReportOrder.SESSION;
        this.language = language.code();
        this.cutOff = snapshot.cutOff();
        this.lastFigure = snapshot.lastFigure();
        this.lastContribution = snapshot.lastContribution();
        this.assembledBy = assembledBy;
        this.idempotencyKey = idempotencyKey;
        this.assembledAt = assembledAt;
    }

    /** Closes it with what was written. */
    void written(ReportDocument document, List<String> sentences, long figures, int areas) {
        this.wordCount = document.wordCount();
        this.findings = String.join("\n", sentences);
        this.figureCount = figures;
        this.areaCount = areas;
    }

    /** Identifies what a change is made to, in the headers ETag and If-Match. */
    String tag() {
        return "\"" + changes + "\"";
    }

    /** Refuses a change that was meant for another state or text, or does not say for which. */
    void expect(String ifMatch) {
        String place = "GET /v1/reports/" + id + "/state";
        if (ifMatch == null) {
            throw ReportRefusal.CHANGE_OF_WHAT.because(
                    "Send the ETag that " + place + " answers as If-Match, so that nobody's change is lost.");
        }
        if (!Preconditions.isMatched(ifMatch, tag())) {
            throw ReportRefusal.CHANGED_MEANWHILE.because("If-Match is " + ifMatch + ", but the report is at " + tag()
                    + " by now. Look at it again (" + place + ") and decide anew.");
        }
    }

    /** Gets its next version; a problem where its text stands still. */
    void nextVersion() {
        if (state != State.DRAFT) {
            throw ReportRefusal.NO_SUCH_STEP.because("The report is " + state + ", and only a draft is edited. "
                    + (state == State.IN_REVIEW ? "Take it back to DRAFT first." : "Assemble another one."));
        }
        version++;
        changes++;
    }

    /** Refuses to say anything about what is published. */
    void expectOpen() {
        if (state == State.PUBLISHED) {
            throw ReportRefusal.PUBLISHED.because(
                    "The report is published, and its comments stay as they were then. Assemble another one.");
        }
    }

    /** The version that a request asks for, or without one the present version; a problem where there is none such. */
    int inVersion(String wanted) {
        if (wanted == null) {
            return version;
        }
        if (!wanted.matches("[1-9]\\d{0,8}") || Integer.parseInt(wanted) > version) {
            throw ReportRefusal.UNKNOWN_VERSION.because(
                    "The report has no version '" + wanted + "'; its versions are numbered from 1 to " + version + ".");
        }
        return Integer.parseInt(wanted);
    }

    /** Goes to another state; a problem where that does not follow. */
    void become(State wanted) {
        if (!state.next().contains(wanted)) {
            throw ReportRefusal.NO_SUCH_STEP.because("The report is " + state + " and can't become " + wanted + ". "
                    + (state.next().isEmpty()
                            ? "A published report changes no more; assemble another one."
                            : "It can become " + State.names(state.next()) + "."));
        }
        state = wanted;
        changes++;
    }

    Snapshot snapshot() {
        return new Snapshot(cutOff, lastFigure, lastContribution);
    }

    /** The language that a request asks for, or without one that of the order; a problem where it is none of the six. */
    Language inLanguage(String wanted) {
        return Language.of(wanted == null ? language : wanted)
                .orElseThrow(() -> ReportRefusal.UNWRITTEN_LANGUAGE.because("'language' is '" + wanted
                        + "', but reports are written in the six official languages. Ask for one of "
                        + Language.codes() + "."));
    }

    List<String> sentences() {
        return findings.lines().toList();
    }

    /** Whether an order with the same key asks for this report. */
    boolean answers(Instant orderedCutOff, Language orderedLanguage) {
        return cutOff.equals(orderedCutOff) && language.equals(orderedLanguage.code());
    }
}
