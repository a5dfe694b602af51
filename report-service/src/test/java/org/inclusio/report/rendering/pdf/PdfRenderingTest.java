package org.inclusio.report.rendering.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inclusio.report.Drafts;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.chart.ChartSvg;
import org.inclusio.report.rendering.chart.Drawing;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

@Tag("thorough")
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

    /** Tables of eight, nine and twenty rows, each so much lower on its page that it ends at another row. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ARABIC", "ENGLISH"})
    void a_table_ends_no_page_with_less_than_three_rows_and_begins_none_with_less(Language language)
            throws IOException {
        Phrases phrases = Phrases.of(language);
        ReportDraft draft = new ReportDraft(
                        phrases, new Masthead("A", "B", "C", "D", "E", "F", List.of("G")), "H", "I", "J")
                .section("S");
        List<Integer> sizes = new ArrayList<>();
        for (int table = 0; table < 45; table++) {
            int number = table;
            sizes.add(new int[] {8, 9, 20}[table % 3]);
            for (int i = 0; i <= table % 7; i++) {
                draft.paragraph("P");
            }
            draft.table(
                    "T",
                    "H" + number + "x",
                    List.of("C"),
                    IntStream.range(0, sizes.get(table))
                            .mapToObj(row -> new StatisticalTable.Row("R" + number + "x", List.of("1")))
                            .toList(),
                    List.of(),
                    "N" + number + "x");
        }
        byte[] pdf =
                new PdfRendering().render(new HtmlRendering().renderForPrint(draft.finish()), language, Instant.EPOCH);

        int broken = 0;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int table = 0; table < sizes.size(); table++) {
                List<String> pages = new ArrayList<>();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    String text = page(document, page);
                    int rows = times("R" + table + "x", text);
                    assertThat(times("H" + table + "x", text))
                            .as("heads of table %d on page %d", table, page)
                            .isEqualTo(rows > 0 ? 1 : 0);
                    if (rows > 0) {
                        assertThat(rows)
                                .as("rows of table %d on page %d", table, page)
                                .isGreaterThanOrEqualTo(3);
                        pages.add(text);
                    }
                }
                assertThat(pages).hasSizeLessThanOrEqualTo(sizes.get(table) > 8 ? 2 : 1);
                assertThat(pages.get(pages.size() - 1)).contains("N" + table + "x");
                broken += pages.size() - 1;
            }
        }
        assertThat(broken).as("tables over two pages").isGreaterThan(5);
    }

    private static int times(String sought, String text) {
        return text.split(Pattern.quote(sought), -1).length - 1;
    }

    /** 40 millimetres long, from where reading begins; a page is 210 wide, and 25 of them are margin on either side. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ARABIC", "ENGLISH"})
    void the_rule_above_notes_is_short_and_stands_where_reading_begins(Language language) throws IOException {
        Phrases phrases = Phrases.of(language);
        byte[] pdf = new PdfRendering()
                .render(
                        new HtmlRendering()
                                .renderForPrint(new ReportDraft(
                                                phrases,
                                                new Masthead("A", "B", "C", "D", "E", "F", List.of("G")),
                                                "H",
                                                "I",
                                                "J")
                                        .section("S")
                                        .paragraph(phrases.say("organ"), phrases.say("summary.mandate"))
                                        .finish()),
                        language,
                        Instant.EPOCH);

        int perMillimetre = 4;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, perMillimetre * 25.4f, ImageType.GRAY);
            int longest = 0;
            int begins = 0;
            for (int y = page.getHeight() / 2; y < page.getHeight(); y++) {
                int from = -1;
                for (int x = 0; x < page.getWidth(); x++) {
                    boolean inked = (page.getRGB(x, y) & 0xff) < 160;
                    from = inked && from < 0 ? x : inked ? from : -1;
                    if (inked && x - from > longest) {
                        longest = x - from;
                        begins = from;
                    }
                }
            }
            assertThat((double) longest / perMillimetre).isCloseTo(40, within(1.0));
            assertThat((double) begins / perMillimetre)
                    .isCloseTo(language.isRightToLeft() ? 210 - 25 - 40 : 25, within(1.0));
        }
    }

    /** As documents of the United Nations have them: the symbol on the outer side, none on the first page. */
    @Test
    void running_heads_have_the_symbol_on_the_outer_side_and_annexes_a_line_for_their_number() throws IOException {
        ReportDraft draft = Drafts.empty().section("Long");
        for (int i = 0; i < 80; i++) {
            draft.paragraph("Each of these takes a line and the space below it.");
        }
        byte[] pdf = new PdfRendering()
                .render(
                        new HtmlRendering()
                                .renderForPrint(
                                        draft.annex("Method").text("None.").finish()),
                        Language.ENGLISH,
                        Instant.EPOCH);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> lines = PrintedLines.of(document, false);
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(3);
            assertThat(lines.stream().filter(line -> line.contains("A/EXAMPLE/1") && line.contains("An example")))
                    .hasSize(document.getNumberOfPages() - 1)
                    .startsWith("A/EXAMPLE/1An example", "An exampleA/EXAMPLE/1");
            assertThat(lines).containsSequence("Annex I", "Method");
        }
    }

    /** A chart of each kind and a table over two pages, by the rules of ISO 14289-1 and ISO 19005-2, level A, as veraPDF reads them. */
    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"ARABIC", "CHINESE", "ENGLISH"})
    void a_chart_of_each_kind_and_a_long_table_keep_the_rules_of_pdf_ua_and_pdf_a(Language language) throws Exception {
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
        ReportDraft draft = Drafts.charts(language);
        draft.table(
                "A table over two pages",
                "Row",
                List.of("Column", "Other column"),
                IntStream.range(0, 60)
                        .mapToObj(row -> new StatisticalTable.Row("Row " + row, List.of("1", "..")))
                        .toList(),
                List.of("A note."),
                "a source.");
        return new PdfRendering()
                .render(
                        new HtmlRendering().renderForPrint(draft.finish(), Origins.at("https://example.org")),
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
