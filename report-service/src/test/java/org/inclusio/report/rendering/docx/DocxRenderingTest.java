package org.inclusio.report.rendering.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.inclusio.report.Drafts;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Footnote;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.chart.ChartSvg;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

@Tag("thorough")
class DocxRenderingTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");

    private static final Origins ORIGINS = Origins.at("https://example.org/v1/origins/1");

    private final DocxRendering rendering = new DocxRendering();

    /** Read by Apache POI, which knows nothing of how it was written. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void the_report_is_whole_with_real_footnotes_tables_and_numbers(Language language) throws Exception {
        ReportDocument report = report(language);
        try (XWPFDocument read = read(WrittenSample.docx(language))) {
            assertThat(texts(read, "Title")).containsExactly(plain(report.title()));
            assertThat(texts(read, "ReportParagraph"))
                    .isEqualTo(report.paragraphs().stream()
                            .map(NumberedParagraph::text)
                            .map(DocxRenderingTest::plain)
                            .toList());
            assertThat(read.getStyles()
                            .getStyle("ReportParagraph")
                            .getCTStyle()
                            .getPPr()
                            .getNumPr())
                    .as("the numbers are counted by the word processor")
                    .isNotNull();
            assertThat(read.getFootnotes().stream()
                            .filter(note -> note.getId().intValue() > 0)
                            .map(DocxRenderingTest::text))
                    .isEqualTo(report.footnotes().stream()
                            .map(Footnote::text)
                            .map(DocxRenderingTest::plain)
                            .toList());
            List<StatisticalTable> tables = blocks(report, StatisticalTable.class);
            assertThat(read.getTables()).hasSameSizeAs(tables);
            for (int i = 0; i < tables.size(); i++) {
                table(read.getTables().get(i), tables.get(i), language);
            }
            assertThat(descriptions(read))
                    .isEqualTo(blocks(report, Chart.class).stream()
                            .map(chart -> chart.title() + ". " + chart.description())
                            .toList())
                    .isNotEmpty();
            assertThat(read.getPackage().getPackageProperties().getLanguageProperty())
                    .hasValueSatisfying(tag -> assertThat(tag).startsWith(language.code()));
        }
    }

    /** ISO/IEC 29500-1 transitional, as the schemas that come with Apache POI say it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_part_is_valid(Language language) throws XmlException, IOException {
        Map<String, byte[]> parts = parts(WrittenSample.docx(language));

        valid(DocumentDocument.Factory.parse(part(parts, "word/document.xml")));
        valid(StylesDocument.Factory.parse(part(parts, "word/styles.xml")));
        valid(NumberingDocument.Factory.parse(part(parts, "word/numbering.xml")));
        valid(SettingsDocument.Factory.parse(part(parts, "word/settings.xml")));
        valid(FootnotesDocument.Factory.parse(part(parts, "word/footnotes.xml")));
        valid(HdrDocument.Factory.parse(part(parts, "word/header.xml")));
        valid(HdrDocument.Factory.parse(part(parts, "word/first-header.xml")));
        valid(FtrDocument.Factory.parse(part(parts, "word/footer.xml")));
    }

    @Test
    void a_run_of_another_script_names_its_font_and_language_and_says_whether_it_is_complex() throws Exception {
        ReportDocument report = Drafts.empty()
                .section("S")
                .paragraph("In \u12a3\u121b\u122d\u129b, \u1781\u17d2\u1798\u17c2\u179a, \u6b8b\u75be and"
                        + " \u062a\u0639\u062f\u0627\u062f.")
                .finish();
        Map<String, byte[]> parts = parts(rendering.render(report, CUT_OFF));

        valid(DocumentDocument.Factory.parse(part(parts, "word/document.xml")));
        assertThat(new String(parts.get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("w:cs=\"Ebrima\"", "w:cs=\"Leelawadee UI\"/><w:cs/><w:lang w:bidi=\"km\"/>")
                .contains("<w:rFonts w:hint=\"eastAsia\"/><w:lang w:eastAsia=\"zh\"/>")
                .contains("<w:rtl/><w:lang w:bidi=\"ar\"/>");
    }

    /** Pictures are as wide as the text, and nothing of them but paper would be a drawing that failed. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void a_chart_of_each_kind_is_a_picture_with_its_description(Language language) throws Exception {
        ReportDocument report = Drafts.charts(language).finish();
        List<Chart> charts = blocks(report, Chart.class);
        byte[] docx = rendering.render(report, CUT_OFF);

        valid(DocumentDocument.Factory.parse(part(parts(docx), "word/document.xml")));
        assertThat(rendering.render(report, CUT_OFF)).isEqualTo(docx);
        try (XWPFDocument read = read(docx)) {
            assertThat(descriptions(read))
                    .hasSize(6)
                    .isEqualTo(charts.stream()
                            .map(chart -> chart.title() + ". " + chart.description())
                            .toList());
            for (XWPFPictureData picture : read.getAllPictures()) {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
                assertThat(image.getWidth()).isEqualTo(1_600);
                assertThat(Arrays.stream(image.getRGB(0, 0, 1_600, image.getHeight(), null, 0, 1_600))
                                .distinct()
                                .count())
                        .isGreaterThan(10);
            }
        }
    }

    /** They are named for who asks for the objects of the document, and what they show is one dot of nothing. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void over_each_mark_of_a_chart_floats_a_link_that_is_named_by_it(Language language) throws Exception {
        ReportDocument report = Drafts.charts(language).finish();
        byte[] docx = rendering.render(report, CUT_OFF, ORIGINS);

        valid(DocumentDocument.Factory.parse(part(parts(docx), "word/document.xml")));
        try (XWPFDocument read = read(docx)) {
            List<CTNonVisualDrawingProps> links = read.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getCTR().getDrawingList().stream())
                    .flatMap(drawing -> drawing.getAnchorList().stream())
                    .map(CTAnchor::getDocPr)
                    .toList();
            assertThat(links)
                    .extracting(
                            link -> link.getDescr(),
                            link -> read.getPackagePart()
                                    .getRelationship(link.getHlinkClick().getId())
                                    .getTargetURI()
                                    .toString())
                    .isEqualTo(blocks(report, Chart.class).stream()
                            .flatMap(chart -> ChartSvg.forPrint(chart).spots().stream())
                            .map(spot -> tuple(
                                    spot.name(), ORIGINS.of(spot.statistic()).orElseThrow()))
                            .toList())
                    .hasSizeGreaterThan(40);
            BufferedImage dot =
                    ImageIO.read(new ByteArrayInputStream(parts(docx).get("word/media/spot.png")));
            assertThat(dot.getRGB(0, 0) >>> 24).as("opacity").isZero();
        }
    }

    @Test
    void every_style_that_is_used_is_defined() throws IOException {
        try (XWPFDocument read = read(WrittenSample.docx(Language.ENGLISH))) {
            Stream<String> used = Stream.concat(
                    read.getParagraphs().stream().map(XWPFParagraph::getStyle),
                    read.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> cell.getParagraphs().stream())
                            .map(XWPFParagraph::getStyle));
            assertThat(used.distinct())
                    .contains("Title", "Heading1", "Heading2", "Heading3", "TableCaption", "TableNote")
                    .allSatisfy(style -> assertThat(read.getStyles().styleExist(style))
                            .as(style)
                            .isTrue());
        }
    }

    @Test
    void the_same_report_and_date_give_the_same_bytes_dated_as_the_report() throws Exception {
        byte[] first = WrittenSample.docx(Language.ENGLISH);

        assertThat(new DocxRendering().render(report(Language.ENGLISH), CUT_OFF, ORIGINS))
                .isEqualTo(first);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).as(entry.getName()).isEqualTo(LocalDateTime.of(2015, 7, 1, 12, 0));
            }
        }
        try (XWPFDocument read = read(first)) {
            assertThat(read.getPackage().getPackageProperties().getCreatedProperty())
                    .hasValueSatisfying(date -> assertThat(date.toInstant()).isEqualTo(CUT_OFF));
        }
    }

    @Test
    void hostile_text_and_control_characters_stay_text() throws IOException {
        String hostile = "<w:p>&amp; \u0000\u0008\"{report.title}\" ]]>";
        String told = "<w:p>&amp; \"{report.title}\" ]]>";
        ReportDocument report = Drafts.empty()
                .summary(hostile)
                .section(hostile)
                .paragraph(hostile, hostile)
                .table(
                        hostile,
                        hostile,
                        List.of(hostile),
                        List.of(new StatisticalTable.Row(hostile, List.of(hostile))),
                        List.of(),
                        hostile)
                .chart(
                        "A chart",
                        "What it shows",
                        List.of(told, told),
                        List.of(new DotPlot.Panel(
                                told, List.of(new DotPlot.Row(told, BigDecimal.ONE, BigDecimal.TEN)))),
                        hostile)
                .finish();

        try (XWPFDocument read = read(rendering.render(report, CUT_OFF));
                XWPFWordExtractor all = new XWPFWordExtractor(read)) {
            assertThat(texts(read, "ReportParagraph")).containsExactly(told);
            // Summary, heading, paragraph, note, caption, stub head, column, row, cell and two sources.
            assertThat(all.getText().split("<w:p>", -1)).hasSize(12);
        }
    }

    @Test
    void a_text_is_told_in_runs_that_go_one_way() {
        assertThat(DirectedText.runs("\u0627\u0644\u0642\u0631\u0627\u0631 \u2066A/68/169\u2069\u060c 12", true))
                .extracting(run -> plain(run.text()).strip(), DirectedText.Run::rightToLeft)
                .containsExactly(
                        tuple("\u0627\u0644\u0642\u0631\u0627\u0631", true),
                        tuple("A/68/169", false),
                        tuple("\u060c", true),
                        tuple("12", false));
        assertThat(DirectedText.runs("In English", false))
                .containsExactly(new DirectedText.Run("In English", false, null));
    }

    private static void table(XWPFTable read, StatisticalTable table, Language language) {
        assertThat(read.getRow(0).isRepeatHeader()).isTrue();
        assertThat(cells(read, 0)).isEqualTo(told(table.stubHead(), table.columns()));
        assertThat(read.getNumberOfRows()).isEqualTo(table.rows().size() + 1);
        for (int i = 0; i < table.rows().size(); i++) {
            StatisticalTable.Row row = table.rows().get(i);
            assertThat(cells(read, i + 1)).isEqualTo(told(row.label(), row.cells()));
            CTTrPr properties = read.getRow(i + 1).getCtRow().getTrPr();
            assertThat(properties.sizeOfCantSplitArray()).isEqualTo(1);
        }
        assertThat(read.getCTTbl().getTblPr().isSetBidiVisual()).isEqualTo(language.isRightToLeft());
        assertThat(read.getStyleID()).isEqualTo("ReportTable");
        // 160 mm between the margins of an A4 page.
        assertThat(read.getCTTbl().getTblGrid().getGridColList().stream()
                        .mapToInt(column -> ((Number) column.getW()).intValue())
                        .sum())
                .isEqualTo(9_072);
    }

    private static List<String> told(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream())
                .map(DocxRenderingTest::plain)
                .toList();
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(XWPFTableCell::getText)
                .map(DocxRenderingTest::plain)
                .toList();
    }

    private static List<String> texts(XWPFDocument read, String style) {
        return read.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(DocxRenderingTest::withoutCalls)
                .map(DocxRenderingTest::plain)
                .toList();
    }

    private static String text(XWPFFootnote note) {
        return plain(note.getParagraphs().stream()
                        .map(DocxRenderingTest::withoutCalls)
                        .collect(Collectors.joining(" ")))
                .strip();
    }

    /** POI puts the notes, or a mark for them, into the text. */
    private static String withoutCalls(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .filter(run -> run.getCTR().sizeOfFootnoteReferenceArray() == 0)
                .map(run -> run.text())
                .collect(Collectors.joining());
    }

    private static List<String> descriptions(XWPFDocument read) {
        return read.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .flatMap(run -> run.getEmbeddedPictures().stream())
                .filter(picture ->
                        picture.getCTPicture().getNvPicPr().getCNvPr().getHlinkClick() == null)
                .map(picture -> read.getAllPictures().contains(picture.getPictureData())
                        ? picture.getCTPicture().getNvPicPr().getCNvPr().getDescr()
                        : "no picture")
                .toList();
    }

    /** Without the marks of direction, which tell how a text is laid out and not what it says. */
    private static String plain(String text) {
        return text.replaceAll("[\\u200e\\u200f\\u202a-\\u202c\\u2066-\\u2069]", "");
    }

    private static <T> List<T> blocks(ReportDocument report, Class<T> kind) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static ByteArrayInputStream part(Map<String, byte[]> parts, String name) {
        return new ByteArrayInputStream(parts.get(name));
    }

    private static void valid(XmlObject part) {
        List<Object> errors = new ArrayList<>();
        XmlOptions options = new XmlOptions();
        options.setErrorListener(new ArrayList<>() {
            @Override
            public boolean add(org.apache.xmlbeans.XmlError error) {
                return errors.add(error.getMessage());
            }
        });
        assertThat(part.validate(options)).as(errors.toString()).isTrue();
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static ReportDocument report(Language language) {
        return WrittenSample.printed(language);
    }
}
