package org.inclusio.report.rendering.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.inclusio.report.Drafts;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.Footnote;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.Subheading;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.chart.ChartSvg;
import org.inclusio.report.rendering.chart.Drawing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.NodeList;

/** What an office program, which knows nothing of how the documents were written, makes of them. */
@Tag("thorough")
class OfficeTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final String ORIGINS = "https://example.org/v1/origins/1";
    /** Kept, so that people can look at them. */
    private static final Path FOLDER = Path.of("target", "office").toAbsolutePath();

    private static final Map<Language, ReportDocument> REPORTS = new EnumMap<>(Language.class);
    private static final Map<Language, ReportDocument> CHARTS = new EnumMap<>(Language.class);

    /** Margins of 25 mm and the edges between which text stands, in points. */
    private static final float LEFT = 25 / 25.4f * 72;

    private static final float RIGHT = (210 - 25) / 25.4f * 72;

    /** Cells and frames keep so much inside the margins, in points. */
    private static final float INSET = 12;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        List<Path> documents = new ArrayList<>();
        for (Language language : Language.values()) {
            REPORTS.put(language, WrittenSample.printed(language));
            CHARTS.put(language, Drafts.charts(language).finish());
            documents.add(write("report", language, WrittenSample.docx(language)));
            documents.add(write(
                    "charts",
                    language,
                    new DocxRendering().render(CHARTS.get(language), CUT_OFF, Origins.at(ORIGINS))));
        }
        Office.convert("pdf", FOLDER, documents);
        Office.convert(
                "fodt",
                FOLDER,
                documents.stream()
                        .filter(document -> document.getFileName().toString().startsWith("report"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_page_is_empty_and_no_field_is_unknown(Language language) throws IOException {
        try (PDDocument pdf = opened("report", language)) {
            assertThat(pdf.getNumberOfPages()).isBetween(12, 26);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page))
                        .as("page %d", page)
                        .hasSizeGreaterThan(150)
                        .doesNotContain("Error");
            }
            assertThat(text(pdf, pdf.getNumberOfPages()))
                    .as("the number of the page, of so many")
                    .contains(pdf.getNumberOfPages() + "/" + pdf.getNumberOfPages());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headings_are_the_outline(Language language) throws IOException {
        ReportDocument report = REPORTS.get(language);
        List<String> headings = new ArrayList<>(List.of(report.summaryHeading()));
        report.sections().forEach(section -> {
            headings.add(section.numeral() + section.heading());
            section.blocks().stream()
                    .filter(Subheading.class::isInstance)
                    .map(Subheading.class::cast)
                    .forEach(heading -> headings.add(heading.numeral() + heading.text()));
        });

        try (PDDocument pdf = opened("report", language)) {
            List<String> outline = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), outline);
            assertThat(outline.stream().map(OfficeTest::letters))
                    .isEqualTo(headings.stream().map(OfficeTest::letters).toList());
        }
    }

    private static void collect(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            collect(item, titles);
        }
    }

    /** Words are looked for, since lines of mixed directions are taken apart in another order than they are read in. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_note_stands_on_the_page_of_its_call(Language language) throws IOException {
        List<NumberedParagraph> paragraphs = REPORTS.get(language).paragraphs().stream()
                .filter(paragraph -> !paragraph.footnotes().isEmpty())
                .toList();
        assertThat(paragraphs).isNotEmpty();

        try (PDDocument pdf = opened("report", language)) {
            for (NumberedParagraph paragraph : paragraphs) {
                List<Integer> noted = pages(
                        pdf, paragraph.footnotes().stream().map(Footnote::text).reduce("", (a, b) -> a + " " + b));
                assertThat(noted).as(paragraph.text()).isNotEmpty();
                assertThat(pages(pdf, end(paragraph.text())))
                        .as(paragraph.text())
                        .containsAll(noted);
            }
        }
    }

    /** Where the notes of a paragraph are called; its beginning may be on the page before. */
    private static String end(String text) {
        return text.substring(text.length() - Math.min(text.length(), 60));
    }

    private static List<Integer> pages(PDDocument pdf, String text) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            String printed = letters(text(pdf, page));
            if (Pattern.compile("\\P{L}+").splitAsStream(text).allMatch(word -> printed.contains(letters(word)))) {
                pages.add(page);
            }
        }
        return pages;
    }

    /** Nothing is justified, so that only the side where lines begin is even. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void lines_begin_where_the_language_does(Language language) throws IOException {
        int left = 0;
        int right = 0;
        try (PDDocument pdf = opened("report", language)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                for (Edges line : lines(pdf, page)) {
                    assertThat(line.from()).as("page %d", page).isGreaterThan(LEFT - 1);
                    assertThat(line.to()).as("page %d", page).isLessThan(RIGHT + 1);
                    left += line.from() < LEFT + INSET ? 1 : 0;
                    right += line.to() > RIGHT - INSET ? 1 : 0;
                }
            }
        }
        int begin = language.isRightToLeft() ? right : left;
        int end = language.isRightToLeft() ? left : right;
        // Ideographs fill a line more evenly than words do.
        assertThat(begin).isGreaterThan(300).isGreaterThan(3 * end / 2);
    }

    /** In the program's own format, for its PDF leaves out links within text. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_link_is_kept(Language language) throws Exception {
        Set<String> addresses = new HashSet<>();
        int marks;
        try (ZipFile docx =
                new ZipFile(FOLDER.resolve(name("report", language, "docx")).toFile())) {
            NodeList relations =
                    elements(docx.getInputStream(docx.getEntry("word/_rels/document.xml.rels")), "Relationship");
            for (int i = 0; i < relations.getLength(); i++) {
                String address =
                        relations.item(i).getAttributes().getNamedItem("Target").getTextContent();
                if (address.startsWith(ORIGINS)) {
                    addresses.add(address);
                }
            }
            marks = elements(docx.getInputStream(docx.getEntry("word/document.xml")), "wp:anchor")
                    .getLength();
        }
        Path opened = FOLDER.resolve(name("report", language, "fodt"));
        Set<String> led = new HashSet<>();
        for (String kind : List.of("text:a", "draw:a")) {
            NodeList links = elements(Files.newInputStream(opened), kind);
            for (int i = 0; i < links.getLength(); i++) {
                led.add(links.item(i).getAttributes().getNamedItem("xlink:href").getTextContent());
            }
            assertThat(links.getLength()).as(kind).isGreaterThanOrEqualTo(kind.equals("draw:a") ? marks : 700);
        }
        assertThat(led).isEqualTo(addresses).hasSizeGreaterThan(400);
    }

    /** Over the picture of the chart, as far from its upper left corner as the drawing has it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_mark_of_a_chart_leads_from_where_it_is_drawn(Language language) throws IOException {
        List<Chart> charts = CHARTS.get(language).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .toList();
        int at = 0;
        try (PDDocument pdf = opened("charts", language)) {
            for (PDPage page : pdf.getPages()) {
                List<PDAnnotationLink> links = links(page);
                int marks = 0;
                for (PDRectangle picture : pictures(page)) {
                    Drawing drawing = ChartSvg.forPrint(charts.get(at++));
                    for (Drawing.Spot spot : drawing.spots()) {
                        assertThat(links)
                                .as(spot.toString())
                                .anySatisfy(link -> leads(link, spot, picture, picture.getWidth() / drawing.width()));
                        marks++;
                    }
                }
                assertThat(links).hasSize(marks);
            }
        }
        assertThat(at).isEqualTo(charts.size());
    }

    private static void leads(PDAnnotationLink link, Drawing.Spot spot, PDRectangle picture, double scale) {
        double left = picture.getLowerLeftX() + spot.x() * scale;
        double top = picture.getUpperRightY() - spot.y() * scale;
        PDRectangle place = link.getRectangle();
        assertThat(address(link)).isEqualTo(ORIGINS + "/" + spot.statistic());
        assertThat((double) place.getLowerLeftX()).isCloseTo(left, within(1.0));
        assertThat((double) place.getUpperRightX()).isCloseTo(left + spot.width() * scale, within(1.0));
        assertThat((double) place.getUpperRightY()).isCloseTo(top, within(1.0));
        assertThat((double) place.getLowerLeftY()).isCloseTo(top - spot.height() * scale, within(1.0));
        assertThat(link.getContents()).isNotBlank();
    }

    private static List<PDAnnotationLink> links(PDPage page) throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI) {
                links.add(link);
            }
        }
        return links;
    }

    private static String address(PDAnnotationLink link) {
        return ((PDActionURI) link.getAction()).getURI();
    }

    /** Where the pictures of charts are, from the top of the page; what leads is a picture of one dot. */
    private static List<PDRectangle> pictures(PDPage page) throws IOException {
        Pictures pictures = new Pictures();
        pictures.processPage(page);
        pictures.found.sort(Comparator.comparing(PDRectangle::getUpperRightY).reversed());
        return pictures.found;
    }

    private static final class Pictures extends PDFStreamEngine {

        private final List<PDRectangle> found = new ArrayList<>();

        private Pictures() {
            addOperator(new Concatenate(this));
            addOperator(new DrawObject(this));
            addOperator(new SetGraphicsStateParameters(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new SetMatrix(this));
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals("Do")
                    && getResources().getXObject((COSName) operands.get(0)) instanceof PDImageXObject image
                    && image.getWidth() > 1) {
                Matrix place = getGraphicsState().getCurrentTransformationMatrix();
                found.add(new PDRectangle(
                        place.getTranslateX(),
                        place.getTranslateY(),
                        place.getScalingFactorX(),
                        place.getScalingFactorY()));
            }
            super.processOperator(operator, operands);
        }
    }

    /** From where to where a line goes, in points from the left edge of the page. */
    private record Edges(float from, float to) {}

    private static List<Edges> lines(PDDocument pdf, int page) throws IOException {
        Map<Integer, Edges> lines = new TreeMap<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                // Signs that end a clause in Chinese may hang beyond the end of a line.
                if (!text.getUnicode().isBlank() && !"\u3001\u3002\uff0c\uff1a\uff1b".contains(text.getUnicode())) {
                    lines.merge(
                            Math.round(text.getYDirAdj()),
                            new Edges(text.getXDirAdj(), text.getXDirAdj() + text.getWidthDirAdj()),
                            (a, b) -> new Edges(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(pdf);
        return List.copyOf(lines.values());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** Without what depends on how a text is laid out. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static NodeList elements(InputStream part, String name) throws Exception {
        try (part) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(part)
                    .getElementsByTagName(name);
        }
    }

    private static PDDocument opened(String kind, Language language) throws IOException {
        return Loader.loadPDF(FOLDER.resolve(name(kind, language, "pdf")).toFile());
    }

    private static Path write(String kind, Language language, byte[] docx) throws IOException {
        return Files.write(FOLDER.resolve(name(kind, language, "docx")), docx);
    }

    private static String name(String kind, Language language, String extension) {
        return kind + "-" + language.code() + "." + extension;
    }
}
