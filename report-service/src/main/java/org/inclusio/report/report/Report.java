package org.inclusio.report.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.figure.Snapshot;
import org.inclusio.report.language.Language;

/** A report that was assembled. It never changes: what is known later is another report. */
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
