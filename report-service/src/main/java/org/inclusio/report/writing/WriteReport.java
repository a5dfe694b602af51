package org.inclusio.report.writing;

import java.time.Instant;
import java.util.List;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Writes the report to the seventieth session. The same evidence, cut-off and language give the same
 * words, and every language has the same paragraphs. */
public final class WriteReport {

    private final IndicatorCatalogue catalogue;

    public WriteReport(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The report of figures alone. */
    public WrittenReport write(Evidence evidence, Instant cutOff, Language language) {
        return write(evidence, List.of(), cutOff, language);
    }

    public WrittenReport write(
            Evidence evidence, List<ContributionAnnounced> contributions, Instant cutOff, Language language) {
        Phrases phrases = Phrases.of(language);
        // The number of the agenda item and the symbol are given by others, and so are not printed here.
        Masthead masthead = new Masthead(
                phrases.say("united-nations"),
                phrases.say("organ"),
                phrases.numerals().isolated("A/70/\u2026"),
                phrases.say("distribution"),
                phrases.numerals().day(cutOff),
                phrases.say("original"),
                List.of(phrases.say("session"), phrases.say("agenda-item")));
        ReportDraft draft = new ReportDraft(
                phrases,
                masthead,
                phrases.say("notice", "moment", phrases.numerals().moment(cutOff)),
                phrases.say("title"),
                phrases.say("byline"));
        Writing writing = new Writing(draft, evidence, contributions, catalogue, phrases, cutOff);
        List<String> findings = Findings.of(writing);
        Introduction.write(writing, findings);
        Progress.write(writing);
        DataForInclusion.write(writing);
        PoliciesAndInstitutions.write(writing);
        Conclusions.write(writing);
        MethodAnnex.write(writing);
        ResolutionAnnex.write(writing);
        ReferencesAnnex.write(writing);
        return new WrittenReport(
                draft.finish(),
                writing.statistics(),
                findings.stream().map(Linked::of).map(Linked::text).toList());
    }
}
