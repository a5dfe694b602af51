package org.inclusio.report.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inclusio.report.Drafts;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.chart.ChartSvg;
import org.inclusio.report.rendering.chart.Drawing;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

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

    /** A chart of each kind, by the rules of ISO 14289-1 and ISO 19005-2, level A, as veraPDF reads them. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ARABIC", "CHINESE", "ENGLISH"})
    void a_chart_of_each_kind_keeps_the_rules_of_pdf_ua_and_pdf_a(Language language) throws Exception {
        byte[] pdf = rendered(language);

        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(TestAssertion::getRuleId, TestAssertion::getMessage)
                        .isEmpty();
            }
        }
        assertThat(rendered(language)).isEqualTo(pdf);
    }

    /** A pixel of a drawing is a quarter of a millimetre on paper, and 72/25.4 points are a millimetre. */
    @Test
    void each_mark_of_a_chart_is_one_link_as_large_as_the_mark() throws IOException {
        List<Drawing.Spot> spots = Drafts.charts(Language.ENGLISH).finish().sections().get(0).blocks().stream()
                .filter(Chart.class::isInstance)
                .flatMap(chart -> ChartSvg.forPrint((Chart) chart).spots().stream())
                .toList();
        List<PDAnnotation> links = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(rendered(Language.ENGLISH))) {
            for (PDPage page : document.getPages()) {
                links.addAll(page.getAnnotations());
            }
        }

        assertThat(links)
                .extracting(PDAnnotation::getContents)
                .isEqualTo(spots.stream().map(Drawing.Spot::name).toList());
        for (int i = 0; i < spots.size(); i++) {
            assertThat(links.get(i).getRectangle().getWidth())
                    .isCloseTo((float) (spots.get(i).width() / 4 * 72 / 25.4), within(1f));
            assertThat(links.get(i).getRectangle().getHeight())
                    .isCloseTo((float) (spots.get(i).height() / 4 * 72 / 25.4), within(1f));
        }
    }

    private static byte[] rendered(Language language) {
        return new PdfRendering()
                .render(
                        new HtmlRendering()
                                .renderForPrint(Drafts.charts(language).finish(), Origins.at("https://example.org")),
                        language,
                        Instant.EPOCH);
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
