package org.inclusio.report;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.docx.DocxRendering;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PdfRendering;
import org.inclusio.report.writing.WriteReport;
import org.inclusio.report.writing.WrittenReport;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** The report on the sample, written and rendered once for all tests: what comes of it is never changed. */
public final class WrittenSample {

    public static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    public static final Origins ORIGINS = Origins.at("https://example.org/v1/origins/1");

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Evidence EVIDENCE = Evidence.of(CATALOGUE, Sample.figures());
    private static final Map<Language, WrittenReport> REPORTS = new ConcurrentHashMap<>();
    private static final Map<Language, byte[]> PDF = new ConcurrentHashMap<>();
    private static final Map<Language, byte[]> DOCX = new ConcurrentHashMap<>();

    private WrittenSample() {}

    public static Evidence evidence() {
        return EVIDENCE;
    }

    public static WrittenReport in(Language language) {
        return REPORTS.computeIfAbsent(language, any -> new WriteReport(CATALOGUE).write(EVIDENCE, CUT_OFF, language));
    }

    /** As it is rendered: without what only the desk sees. */
    public static ReportDocument printed(Language language) {
        return in(language).document().printed();
    }

    public static byte[] pdf(Language language) {
        return PDF.computeIfAbsent(
                        language,
                        any -> new PdfRendering()
                                .render(
                                        new HtmlRendering().renderForPrint(printed(language), ORIGINS),
                                        language,
                                        CUT_OFF))
                .clone();
    }

    public static byte[] docx(Language language) {
        return DOCX.computeIfAbsent(language, any -> new DocxRendering().render(printed(language), CUT_OFF, ORIGINS))
                .clone();
    }
}
