package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.inclusio.report.Sample;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PdfRendering;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.Test;

class WriteReportTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();

    private final WriteReport write = new WriteReport(CATALOGUE);

    @Test
    void the_report_on_the_sample_stays_below_the_word_limit() throws IOException {
        WrittenReport report = write.write(Evidence.of(CATALOGUE, Sample.figures()), CUT_OFF);

        assertThat(report.document().wordCount()).isBetween(3_000, ReportDocument.WORD_LIMIT);
        System.out.println(report.document().wordCount() + " " + report.findings());
        Files.writeString(Path.of("target/report.html"), new HtmlRendering().render(report.document()));
        Files.write(
                Path.of("target/report.pdf"),
                new PdfRendering().render(new HtmlRendering().renderForPrint(report.document()), CUT_OFF));
        WrittenReport nothing = write.write(Evidence.of(CATALOGUE, List.of()), CUT_OFF);
        Files.write(
                Path.of("target/empty.pdf"),
                new PdfRendering().render(new HtmlRendering().renderForPrint(nothing.document()), CUT_OFF));
    }
}
