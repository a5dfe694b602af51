package org.inclusio.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.akn.AknRendering;
import org.inclusio.report.rendering.docx.DocxRendering;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PdfRendering;
import org.inclusio.report.rendering.xlsx.XlsxRendering;
import org.inclusio.report.writing.WriteReport;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader of any form can find what a contribution refers to, and tell whether a file is the one that was meant. */
class ReferencesInEveryFormTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String ADDRESS = "/v1/contributions/5/attachments/1";
    /** Without a place where a line could be broken. */
    private static final String LINK = "https://example.org/" + "a".repeat(300) + "?end";

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "CHINESE", "RUSSIAN"})
    void each_form_has_the_link_and_the_file_with_its_address_and_digest(Language language) throws Exception {
        ReportDocument report = report(language);
        HtmlRendering html = new HtmlRendering();

        assertThat(Jsoup.parse(html.render(report)).text()).contains(LINK, "a.pdf", ADDRESS, DIGEST);
        byte[] pdf = new PdfRendering().render(html.renderForPrint(report), language, CUT_OFF);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            // Lines are broken in long words.
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s", ""))
                    .contains("a.pdf", ADDRESS, DIGEST, LINK);
        }
        try (XWPFDocument word =
                        new XWPFDocument(new ByteArrayInputStream(new DocxRendering().render(report, CUT_OFF)));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains(LINK, "a.pdf", ADDRESS, DIGEST);
        }
        assertThat(new String(new AknRendering().render(report, CUT_OFF), StandardCharsets.UTF_8))
                .contains(LINK, "a.pdf", ADDRESS, DIGEST);
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(new XlsxRendering().render(report, CUT_OFF)))) {
            assertThat(cells(book)).contains(LINK, "a.pdf", ADDRESS, DIGEST);
        }
    }

    private static String cells(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    private static ReportDocument report(Language language) {
        IndicatorCatalogue catalogue = IndicatorCatalogue.load();
        ContributionAnnounced contribution = new ContributionAnnounced(
                5,
                2,
                "MEMBER_STATE",
                "KEN",
                "2015-05-29T09:00:00Z",
                null,
                "GOOD_PRACTICE",
                "Census",
                "Text",
                "en",
                List.of(11),
                List.of(),
                null,
                null,
                List.of(LINK),
                List.of(new AnnouncedAttachment("a.pdf", "application/pdf", 3, DIGEST, ADDRESS)));
        return new WriteReport(catalogue)
                .write(Evidence.of(catalogue, List.of()), List.of(contribution), CUT_OFF, language)
                .document();
    }
}
