package org.inclusio.report.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.inclusio.report.language.Language;

/** Takes a report from one state to the next, and writes down who did so and why. */
@ApplicationScoped
class TakeStep {

    private final Reports reports;
    private final ReportHistory history;
    private final AssembleReport assemble;
    private final Comments comments;

    TakeStep(Reports reports, ReportHistory history, AssembleReport assemble, Comments comments) {
        this.reports = reports;
        this.history = history;
        this.assemble = assemble;
        this.comments = comments;
    }

    /**
     * The report in its new state.
     *
     * @param ifMatch the tag of the state that the step is taken from, or null
     */
    Report take(Report found, String ifMatch, State wanted, String by, String reason) {
        if (wanted == State.PUBLISHED && found.state == State.IN_REVIEW) {
            writeInEveryLanguage(found);
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Report report = reports.locked(found.id);
            report.expect(ifMatch);
            State before = report.state;
            report.become(wanted);
            if (wanted == State.PUBLISHED) {
                expectNoOpenComment(report);
            }
            history.write(report, before, by, reason);
            return report;
        });
    }

    private void expectNoOpenComment(Report report) {
        long open = comments.countOpen(report.id);
        if (open > 0) {
            throw ReportRefusal.OPEN_COMMENTS.because("Comments that nobody has resolved: " + open
                    + ". GET /v1/reports/" + report.id + "/comments lists them; resolve them, and then publish.");
        }
    }

    /** Before it is published, so that no later release of the software writes any of it; its text stands still by then. */
    private void writeInEveryLanguage(Report report) {
        for (Language language : Language.values()) {
            for (Form form : Form.values()) {
                assemble.read(report, language, form);
            }
        }
    }
}
