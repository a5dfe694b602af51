package org.inclusio.report.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.inclusio.report.document.Place;
import org.inclusio.report.language.Language;
import org.inclusio.report.writing.UnusableWording;

/** Words a paragraph anew, of the summary or a heading as well: the draft has its next version, and the former ones stay. */
@ApplicationScoped
class EditParagraph {

    private static final int LONGEST_SECONDS = 600;

    private final Reports reports;
    private final Edits edits;
    private final ReportHistory history;
    private final AssembleReport assemble;

    EditParagraph(Reports reports, Edits edits, ReportHistory history, AssembleReport assemble) {
        this.reports = reports;
        this.edits = edits;
        this.history = history;
        this.assemble = assemble;
    }

    /**
     * @param wording with references, or null for the generated wording
     * @param by who edits
     * @param reason why
     */
    record Request(Language language, Place place, String wording, String by, String reason) {}

    /**
     * The report in its next version.
     *
     * @param ifMatch the tag of the state that was read, or null
     */
    Report edit(Report found, String ifMatch, Request request) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            Report report = reports.locked(found.id);
            report.expect(ifMatch);
            report.nextVersion();
            edits.add(
                    report.id, new Edits.Edit(report.version, request.language(), request.place(), request.wording()));
            try {
                assemble.writeAnew(report, request.language());
            } catch (UnusableWording e) {
                throw ReportRefusal.UNUSABLE_WORDING.because("Paragraph " + request.place() + ", "
                        + request.language().code() + ": " + e.getMessage());
            }
            history.write(report, State.DRAFT, request.by(), request.reason());
            return report;
        });
    }
}
