package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Section;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PrintedLines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The report on the sample in each language beside the one in English. */
@Tag("thorough")
class SixLanguagesTest {

    /** A sign that closes, but not the two dots of a missing value. */
    private static final Pattern BROKEN_OFF =
            Pattern.compile("[.,;:!?%\u061b\u060c\u3002\uff0c\uff1b\uff1a\u3001\uff09](?!\\.)");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_paragraph_a_table_and_a_chart_have_the_same_number_in_every_language(Language language) {
        assertThat(structure(report(language))).isEqualTo(structure(report(Language.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_numbers_of_every_language_rest_on_the_same_figures(Language language) {
        assertThat(WrittenSample.in(language).statistics())
                .extracting(Statistic::table, Statistic::figures, Statistic::value)
                .isEqualTo(WrittenSample.in(Language.ENGLISH).statistics().stream()
                        .map(one -> tuple(one.table(), one.figures(), one.value()))
                        .toList());
    }

    /** The digits of a table, without what separates them, are the same in every language. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_number_is_rounded_alike_in_every_language(Language language) {
        assertThat(digits(report(language))).isEqualTo(digits(report(Language.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void no_sentence_is_left_in_english(Language language) {
        List<String> english = report(Language.ENGLISH).paragraphs().stream()
                .map(NumberedParagraph::text)
                .toList();
        assertThat(report(language).paragraphs())
                .extracting(NumberedParagraph::text)
                .doesNotContainAnyElementsOf(english);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_page_says_its_language_and_direction(Language language) throws Exception {
        String page = new HtmlRendering().render(report(language));
        assertThat(page)
                .contains("<html lang=\"" + language.code() + "\" xml:lang=\"" + language.code() + "\" dir=\""
                        + language.direction() + "\">");
        Files.createDirectories(Path.of("target/report"));
        Files.writeString(Path.of("target/report/report-" + language.code() + ".html"), page);
    }

    /** ISO 14289-1 and ISO 19005-2, level A, as veraPDF reads them. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_pdf_keeps_the_rules_of_pdf_ua_and_pdf_a_and_can_be_read_out(Language language) throws Exception {
        ReportDocument report = report(language);
        byte[] pdf = WrittenSample.pdf(language);
        Files.createDirectories(Path.of("target/report"));
        Files.write(Path.of("target/report/report-" + language.code() + ".pdf"), pdf);

        VeraGreenfieldFoundryProvider.initialise();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions())
                        .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                        .extracting(TestAssertion::getRuleId, TestAssertion::getMessage)
                        .isEmpty();
                assertThat(result.getTotalAssertions()).isPositive();
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            String text = new PDFTextStripper().getText(document);
            // Letters of scripts that run from the right come in the order in which they are read.
            assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC))
                    .contains(Normalizer.normalize(report.sections().get(0).heading(), Normalizer.Form.NFKC));
            assertThat(PrintedLines.of(document, language.isRightToLeft()))
                    .as("lines that begin with what closes the line before")
                    .filteredOn(line -> BROKEN_OFF.matcher(line).lookingAt())
                    .isEmpty();
        }
    }

    private ReportDocument report(Language language) {
        return WrittenSample.in(language).document();
    }

    private static List<String> structure(ReportDocument report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream().map(block -> section.anchor() + " " + kind(block)))
                .toList();
    }

    private static String kind(Block block) {
        if (block instanceof NumberedParagraph paragraph) {
            return "paragraph " + paragraph.number();
        }
        if (block instanceof StatisticalTable table) {
            return "table " + table.number() + " of " + table.rows().size() + " by "
                    + table.columns().size();
        }
        return block instanceof Chart chart ? "chart " + chart.numeral() : block.kind();
    }

    private static List<String> digits(ReportDocument report) {
        return report.sections().stream()
                .map(Section::blocks)
                .flatMap(List::stream)
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .filter(table -> !table.wordy())
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.replaceAll("[^0-9]", ""))
                .toList();
    }
}
