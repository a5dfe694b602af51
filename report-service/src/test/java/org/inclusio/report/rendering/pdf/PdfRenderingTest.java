package org.inclusio.report.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inclusio.report.Drafts;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.junit.jupiter.api.Test;

class PdfRenderingTest {

    @Test
    void the_pdf_is_tagged_names_its_language_and_its_text_can_be_read_back() throws IOException {
        byte[] pdf = new PdfRendering()
                .render(new HtmlRendering().renderForPrint(Drafts.small().finish()), Instant.EPOCH);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(new PDFTextStripper().getText(document))
                    .contains("I. Introduction", "Third.", "Source: labour force survey.");
        }
    }
}
