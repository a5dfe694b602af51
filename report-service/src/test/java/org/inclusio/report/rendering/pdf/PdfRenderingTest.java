package org.inclusio.report.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inclusio.report.Drafts;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.junit.jupiter.api.Test;

class PdfRenderingTest {

    @Test
    void the_pdf_is_tagged_names_its_language_and_its_text_can_be_read_back() throws IOException {
        byte[] pdf = new PdfRendering()
                .render(new HtmlRendering().renderForPrint(Drafts.small().finish()), Language.ENGLISH, Instant.EPOCH);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("I. Introduction", "Third.", "Source: labour force survey.");
        }
    }

    @Test
    void a_note_stands_at_the_foot_of_the_page_that_calls_it() throws IOException {
        ReportDraft draft = Drafts.empty().section("Long").paragraph("The first.", "Called at the beginning.");
        for (int i = 0; i < 60; i++) {
            draft.paragraph("Each of these takes a line and the space below it.");
        }
        draft.paragraph("The last.", "Called at the end.");
        byte[] pdf = new PdfRendering()
                .render(new HtmlRendering().renderForPrint(draft.finish()), Language.ENGLISH, Instant.EPOCH);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int last = document.getNumberOfPages();
            assertThat(last).isGreaterThan(2);
            assertThat(page(document, 1)).contains("The first.1", "1 Called at the beginning.");
            assertThat(page(document, last)).contains("The last.2", "2 Called at the end.");
            for (int between = 2; between < last; between++) {
                assertThat(page(document, between)).doesNotContain("Called");
            }
        }
    }

    private static String page(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    @Test
    void the_parser_of_the_page_is_the_one_of_the_jdk_alone() throws IOException {
        // The packaged service prefers a library's copy of javax.xml, which then finds no parser.
        assertThat(Collections.list(
                        getClass().getClassLoader().getResources("javax/xml/parsers/SAXParserFactory.class")))
                .allSatisfy(place -> assertThat(place.getProtocol()).isEqualTo("jrt"));
    }
}
