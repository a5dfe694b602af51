package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import org.inclusio.report.Sample;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PdfRendering;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class WriteReportTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private final WriteReport write = new WriteReport(CATALOGUE);

    @Test
    void the_report_on_the_sample_stays_below_the_word_limit() {
        WrittenReport report = write.write(Evidence.of(CATALOGUE, Sample.figures()), CUT_OFF);

        assertThat(report.document().wordCount()).isBetween(3_000, ReportDocument.WORD_LIMIT);
    }

    @Test
    void the_pdf_of_the_report_on_the_sample_keeps_the_rules_of_pdf_ua() throws Exception {
        WrittenReport report = write.write(Evidence.of(CATALOGUE, Sample.figures()), CUT_OFF);
        byte[] pdf = new PdfRendering().render(new HtmlRendering().renderForPrint(report.document()), CUT_OFF);

        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .isEmpty();
            assertThat(result.getTotalAssertions()).isPositive();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
