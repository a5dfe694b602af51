package org.inclusio.report.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Writes the report to the seventieth session. The same evidence and cut-off give the same words. */
public final class WriteReport {

    private static final String TITLE = "Promoting social integration through social inclusion: implementation of"
            + " General Assembly resolution 68/131";

    private final IndicatorCatalogue catalogue;

    public WriteReport(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public WrittenReport write(Evidence evidence, Instant cutOff) {
        LocalDate date = cutOff.atOffset(ZoneOffset.UTC).toLocalDate();
        // The number of the agenda item and the symbol are given by others, and so are not printed here.
        Masthead masthead = new Masthead(
                "General Assembly",
                "A/70/\u2026",
                "General",
                date,
                "English",
                List.of("Seventieth session", "Item of the agenda: Social development"));
        ReportDraft draft = new ReportDraft(
                masthead,
                "Draft assembled by Inclusio from the figures known to it on " + new Wording(catalogue).moment(cutOff)
                        + ". It has not been reviewed or submitted, and it is not an official document of the United"
                        + " Nations. The symbol is a placeholder.",
                TITLE,
                "Report of the Secretary-General (draft)");
        Writing writing = new Writing(draft, evidence, catalogue, cutOff);
        List<String> findings = Findings.of(writing);
        Introduction.write(writing, findings);
        Progress.write(writing);
        DataForInclusion.write(writing);
        Conclusions.write(writing);
        MethodAnnex.write(writing);
        ResolutionAnnex.write(writing);
        return new WrittenReport(draft.finish(), writing.statistics(), findings);
    }
}
