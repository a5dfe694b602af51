package org.inclusio.report.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.inclusio.report.contribution.KeptContributions;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.CountEvidence;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.KeptFigures;
import org.inclusio.report.figure.Snapshot;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.akn.AknRendering;
import org.inclusio.report.rendering.docx.DocxRendering;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PdfRendering;
import org.inclusio.report.rendering.xlsx.XlsxRendering;
import org.inclusio.report.writing.WriteReport;
import org.inclusio.report.writing.WrittenReport;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Assembles a report: takes a snapshot, counts and compares, writes, renders and keeps it. */
@ApplicationScoped
class AssembleReport {

    private final KeptFigures kept;
    private final CountEvidence count;
    private final KeptContributions contributions;
    private final Reports reports;
    private final ReportForms forms;
    private final Edits edits;
    private final IndicatorCatalogue catalogue;
    private final WriteReport write;
    private final ObjectMapper json;
    private final Clock clock;
    private final PublicAddress address;
    private final RecentContents recent = new RecentContents();
    private final HtmlRendering html = new HtmlRendering();
    private final PdfRendering pdf = new PdfRendering();
    private final AknRendering akn = new AknRendering();
    private final DocxRendering docx = new DocxRendering();
    private final XlsxRendering xlsx = new XlsxRendering();

    AssembleReport(
            KeptFigures kept,
            CountEvidence count,
            KeptContributions contributions,
            Reports reports,
            ReportForms forms,
            Edits edits,
            IndicatorCatalogue catalogue,
            ObjectMapper json,
            Clock clock,
            PublicAddress address) {
        this.kept = kept;
        this.count = count;
        this.contributions = contributions;
        this.reports = reports;
        this.forms = forms;
        this.edits = edits;
        this.catalogue = catalogue;
        this.write = new WriteReport(catalogue);
        this.json = json;
        this.clock = clock;
        this.address = address;
    }

    /**
     * The report of an order; with a key that the same person used for the same order, the report that it gave then.
     *
     * @param key Idempotency-Key, or null
     */
    Report assemble(Instant cutOff, Language language, String assembledBy, String key) {
        Optional<Report> earlier = ofKey(cutOff, language, assembledBy, key);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Snapshot snapshot = kept.at(cutOff);
        Evidence evidence = count.of(snapshot);
        WrittenReport written = write.write(evidence, contributions.known(snapshot), snapshot.cutOff(), language);
        Report report =
                new Report(snapshot, language, assembledBy, key, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        report.written(
                written.document(),
                written.findings(),
                evidence.total().figures(),
                evidence.total().areas().size());
        try {
            reports.keep(report, Map.of(Form.JSON, content(written)));
        } catch (ConstraintViolationException e) {
            // The same order came twice at once, and the other was quicker.
            return ofKey(cutOff, language, assembledBy, key).orElseThrow(() -> e);
        }
        return report;
    }

    /** The report as it is now, in a language and form. */
    ReportForms.Kept read(Report report, Language language, Form form) {
        return read(report, report.version, language, form);
    }

    /** What a version says, in a language. */
    KeptContent content(Report report, int version, Language language) {
        return forms.sha256(report.id, edits.edition(report.id, language, version), Form.JSON)
                .flatMap(recent::get)
                .orElseGet(() -> {
                    ReportForms.Kept kept = read(report, version, language, Form.JSON);
                    KeptContent content = KeptContent.of(kept.bytes());
                    recent.put(kept.sha256(), content);
                    return content;
                });
    }

    /** What the report says now, in a language. */
    KeptContent content(Report report, Language language) {
        return content(report, report.version, language);
    }

    /** A version of it, written from its snapshot when it is asked for in that language first. */
    ReportForms.Kept read(Report report, int version, Language language, Form form) {
        Edits.Edition edition = edits.edition(report.id, language, version);
        return forms.get(report.id, edition, form).orElseGet(() -> {
            byte[] content = form == Form.JSON
                    ? content(written(report, edition))
                    : read(report, version, language, Form.JSON).bytes();
            byte[] bytes = form == Form.JSON ? content : render(content, form, report.cutOff);
            forms.keep(report.id, edition, Map.of(form, bytes));
            return forms.get(report.id, edition, form).orElseThrow();
        });
    }

    /**
     * Writes the version that an edit of this language made.
     *
     * @throws UnusableWording where the edit can't be printed
     */
    void writeAnew(Report report, Language language) {
        Edits.Edition edition = edits.edition(report.id, language, report.version);
        WrittenReport written = written(report, edition);
        int over = written.document().wordsOverLimit();
        if (over > 0) {
            throw ReportRefusal.UNUSABLE_WORDING.because("The report would be " + over + " words longer than the "
                    + ReportDocument.WORD_LIMIT + " that a report of the Secretariat may have. Shorten the text.");
        }
        if (report.language.equals(language.code())) {
            report.wordCount = written.document().wordCount();
        }
        forms.keep(report.id, edition, Map.of(Form.JSON, content(written)));
    }

    private WrittenReport written(Report report, Edits.Edition edition) {
        return write.write(
                        count.of(report.snapshot()),
                        contributions.known(report.snapshot()),
                        report.cutOff,
                        edition.language())
                .edited(edition.wording(), catalogue);
    }

    private Optional<Report> ofKey(Instant cutOff, Language language, String assembledBy, String key) {
        Optional<Report> earlier = key == null ? Optional.empty() : reports.ofKey(assembledBy, key);
        if (earlier.isPresent() && !earlier.get().answers(cutOff, language)) {
            throw ReportRefusal.KEY_USED_FOR_ANOTHER_ORDER.because("The Idempotency-Key '" + key
                    + "' was used for the cut-off " + earlier.get().cutOff + " and the language "
                    + earlier.get().language
                    + ". Repeat that order, or send this one with another key.");
        }
        return earlier;
    }

    private byte[] content(WrittenReport written) {
        return new KeptContent(written.document(), written.statistics()).bytes(json);
    }

    /**
     * Each form is made from what was kept when it is asked for first: who looks at a page waits for no PDF. Its numbers lead
     * to what was kept and not to the report, so that two reports that say the same are the same to the byte.
     */
    private byte[] render(byte[] content, Form form, Instant cutOff) {
        ReportDocument document = KeptContent.of(content).document();
        Origins origins = Origins.at(address.base() + "/v1/origins/" + ReportForms.sha256(content));
        return switch (form) {
            case JSON -> content;
            case HTML -> html.render(document, origins).getBytes(StandardCharsets.UTF_8);
            case PDF -> pdf.render(html.renderForPrint(document.printed(), origins), document.language(), cutOff);
            case AKN -> akn.render(document.printed(), cutOff, origins);
            case DOCX -> docx.render(document.printed(), cutOff, origins);
            case XLSX -> xlsx.render(document, cutOff, origins);
        };
    }
}
