package org.inclusio.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.inclusio.contracts.v1.AnnouncedAttachment;
import org.inclusio.contracts.v1.ContributionAnnounced;
import org.inclusio.report.Sample;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.figure.Figure;
import org.inclusio.report.figure.Figures;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.akn.AknRendering;
import org.inclusio.report.rendering.docx.DocxRendering;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PdfRendering;
import org.inclusio.report.rendering.xlsx.XlsxRendering;
import org.inclusio.report.writing.WriteReport;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever comes, every form of the report is a whole document. */
@Tag("thorough")
class BadInputTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final List<Figure> SAMPLE = Sample.figures();

    private static final int AT_ONCE = 5;

    /** Of four themes, because only two contributions are quoted under each; so many are quoted with the next one. */
    private static final List<Integer> PARAGRAPHS = List.of(2, 4, 5, 12);

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[a](javascript:alert(1))",
            "]]> <![CDATA[ &amp; &#0; &nbsp;",
            "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
            "</p></div></body></html>",
            "{report.title} {#for a in b}{/for} ${x} #{y}",
            "=cmd|' /C calc'!A0",
            "a\u0001b\u0000c\u0008d\u001fe",
            "a\ud800b\uffffc",
            "\u202eright to left\u202c \u2066never closed",
            "{statistic:1} {table:99}",
            "\"' onmouseover=alert(1) x='");

    private final HtmlRendering html = new HtmlRendering();

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_goal_without_figures_is_said_to_have_none_and_the_report_is_whole(Language language) throws Exception {
        List<Figure> withoutGoal7 =
                SAMPLE.stream().filter(figure -> !goal(figure).equals("7")).toList();

        ReportDocument report = written(withoutGoal7, List.of(), language);

        if (language == Language.ENGLISH || language == Language.ARABIC) {
            requireWhole(report);
        } else {
            assertThat(root(html.render(report).getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo("html");
        }
        if (language == Language.ENGLISH) {
            assertThat(texts(report)).anySatisfy(text -> assertThat(text).contains("No figures of Goal 7 were known"));
        }
    }

    @Test
    void an_area_without_figures_is_not_counted_and_the_report_is_whole() throws Exception {
        List<Figure> withoutKenya = SAMPLE.stream()
                .filter(figure -> !figure.refArea().equals("KEN"))
                .toList();

        ReportDocument report = written(withoutKenya, List.of(), Language.ENGLISH);

        requireWhole(report);
        assertThat(texts(report)).anySatisfy(text -> assertThat(text).contains("figures of 79 areas"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void hostile_texts_of_contributions_and_sources_are_text_in_every_form(Language language) throws Exception {
        for (int from = 0; from < HOSTILE.size(); from += AT_ONCE) {
            List<ContributionAnnounced> contributions = new ArrayList<>(List.of(contribution(99, "Next", "Next one")));
            List<Figure> figures = new ArrayList<>(SAMPLE);
            for (int i = from; i < Math.min(from + AT_ONCE, HOSTILE.size()); i++) {
                contributions.add(contribution(i + 1, HOSTILE.get(i), "Text " + HOSTILE.get(i) + " text " + i));
                figures.set(i, withSource(figures.get(i), HOSTILE.get(i)));
            }

            ReportDocument report = written(figures, contributions, language);

            requireWhole(report);
            Document page = Jsoup.parse(html.render(report));
            assertThat(page.select("script, img, [onerror], [onmouseover], a[href^=javascript]"))
                    .isEmpty();
            assertThat(page.text())
                    .contains("Next one", "text " + from, "/v1/contributions/" + (from + 1) + "/attachments/1");
        }
    }

    @Test
    void a_contribution_of_two_hundred_pages_is_cut_where_it_says_so() throws Exception {
        String pages = IntStream.range(0, 100_000)
                .mapToObj(i -> "word" + i + (i % 10 == 9 ? "\n\n" : " "))
                .collect(Collectors.joining());

        ReportDocument report = written(SAMPLE, List.of(contribution(1, "Long", pages)), Language.ENGLISH);

        requireWhole(report);
        assertThat(report.wordsOverLimit()).isZero();
        assertThat(texts(report))
                .anySatisfy(text -> assertThat(text).contains("word0 word1").endsWith("\u2026"));
    }

    private void requireWhole(ReportDocument report) throws Exception {
        String page = html.render(report);
        assertThat(root(page.getBytes(StandardCharsets.UTF_8))).isEqualTo("html");
        byte[] pdf = new PdfRendering().render(html.renderForPrint(report), report.language(), CUT_OFF);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).hasSizeGreaterThan(10_000);
        }
        assertThat(root(new AknRendering().render(report, CUT_OFF))).isEqualTo("akomaNtoso");
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(new DocxRendering().render(report, CUT_OFF)))) {
            assertThat(word.getParagraphs()).hasSizeGreaterThan(20);
        }
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(new XlsxRendering().render(report, CUT_OFF)))) {
            assertThat(book.getNumberOfSheets()).isGreaterThan(2);
        }
    }

    private static String root(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement()
                .getTagName();
    }

    private static ReportDocument written(
            List<Figure> figures, List<ContributionAnnounced> contributions, Language language) {
        return new WriteReport(CATALOGUE)
                .write(Evidence.of(CATALOGUE, figures), contributions, CUT_OFF, language)
                .document();
    }

    private static List<String> texts(ReportDocument report) {
        return Stream.concat(
                        report.summary().stream(), report.paragraphs().stream().map(NumberedParagraph::text))
                .toList();
    }

    private static String goal(Figure figure) {
        return CATALOGUE
                .series(figure.series())
                .flatMap(series -> CATALOGUE.indicator(series.indicator()))
                .map(indicator -> indicator.goal())
                .orElse("");
    }

    private static Figure withSource(Figure figure, String source) {
        return Figures.like(figure).source(source).figure();
    }

    private static ContributionAnnounced contribution(long number, String title, String body) {
        return new ContributionAnnounced(
                number,
                1,
                "MEMBER_STATE",
                "KEN",
                "2015-05-29T09:00:00Z",
                null,
                "VIEW",
                title,
                body,
                "en",
                List.of(PARAGRAPHS.get((int) (number % PARAGRAPHS.size()))),
                List.of(),
                null,
                null,
                List.of("https://example.org/" + number + title),
                List.of(new AnnouncedAttachment(
                        title, "text/plain", 3, "0".repeat(64), "/v1/contributions/" + number + "/attachments/1")));
    }
}
