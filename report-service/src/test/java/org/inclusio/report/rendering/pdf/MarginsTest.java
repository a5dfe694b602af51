package org.inclusio.report.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The margins of a page are 25 millimetres wide on either side; a table that is too wide would reach into them or be cut. */
class MarginsTest {

    private static final float MILLIMETRE = 72 / 25.4f;

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_of_the_report_on_the_sample_stands_in_a_margin(Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(WrittenSample.pdf(language))) {
            Outside outside = new Outside();
            outside.getText(document);
            assertThat(outside.seen).isPositive();
            assertThat(outside.found).isEmpty();
        }
    }

    /** Letters to the left or right of the text, but for the running heads and the numbers of pages. */
    private static final class Outside extends PDFTextStripper {

        private static final float SLACK = 0.5f * MILLIMETRE;

        private final List<String> found = new ArrayList<>();
        private int seen;

        @Override
        protected void processTextPosition(TextPosition text) {
            float y = text.getYDirAdj() / MILLIMETRE;
            if (y < 22 || y > 277 || text.getUnicode().isBlank()) {
                return;
            }
            seen++;
            float begins = text.getXDirAdj();
            float ends = begins + text.getWidthDirAdj();
            if (begins < 25 * MILLIMETRE - SLACK || ends > 185 * MILLIMETRE + SLACK) {
                found.add("page %d: %s".formatted(getCurrentPageNo(), text.getUnicode()));
            }
        }
    }
}
