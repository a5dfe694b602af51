package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.inclusio.report.Sample;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.NumberedParagraph;
import org.inclusio.report.document.PlainParagraph;
import org.inclusio.report.document.ProgressMatrix;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.evidence.Evidence;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;
import org.inclusio.report.rendering.akn.AknRendering;
import org.inclusio.report.rendering.csv.CsvRendering;
import org.inclusio.report.rendering.docx.DocxRendering;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.PdfRendering;
import org.inclusio.report.rendering.xlsx.XlsxRendering;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.NodeList;

/** Every number of the report on the sample leads to a statistic in every form, or is of a kind that counts nothing. */
@Tag("thorough")
class EveryNumberTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.load();
    private static final Evidence EVIDENCE = Evidence.of(CATALOGUE, Sample.figuresAndHidden());
    private static final String ORIGINS = "https://example.org/v1/origins/1";
    private static final Pattern STATISTIC = Pattern.compile("/origins/1/(\\d+)");

    /** Digits that are no statistic of the report, in the order in which they are looked for. */
    private static final List<Pattern> NO_STATISTICS = List.of(
            // The day and moment of the cut-off, and that on which the resolution was adopted.
            Pattern.compile("\\d{1,2} (?:July 2015|December 2013)(?:, 12:00:00 UTC)?"),
            // Symbols of documents and resolutions, numbers of reports in a series.
            Pattern.compile(
                    "A/\\d\\d/\\d+|68/131|(?<=Vital and Health Statistics )2-175|(?<=rates and counts \\()2-200"),
            // References to paragraphs, chapters, tables, Goals and indicators.
            Pattern.compile(
                    "Indicators without a figure: [\\da.; ]+|\\(paras?\\. \\d+\\)|, paras?\\. \\d+|paragraph \\d+|\\(?paragraphs of the resolution: [\\d, ]+\\)?|Paragraphs of the resolution: [\\d, ]+\\.|[Tt]able \\d+|Goal \\d"),
            // Years and spans of them.
            Pattern.compile("(?<![\\d.,])(?:19|20)\\d\\d(?:–(?:19|20)\\d\\d)?(?![\\d.,]\\d)"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_number_that_leads_somewhere_in_one_form_does_in_every_form(Language language) throws Exception {
        ReportDocument report = report(language).document();
        Origins origins = Origins.at(ORIGINS);
        List<Integer> linked = linked(report)
                .flatMap(text -> text.links().stream())
                .map(link -> link.statistic())
                .toList();
        assertThat(linked).hasSizeGreaterThan(700);

        assertThat(addresses(Jsoup.parse(new HtmlRendering().render(report, origins)).select("a.origin").stream()
                        .map(link -> link.attr("href"))))
                .isEqualTo(linked);
        assertThat(addresses(references(new AknRendering().render(report, CUT_OFF, origins))))
                .isEqualTo(linked);
        // A word processor gets a drawing of a chart, whose marks lead, and no table.
        assertThat(Set.copyOf(hyperlinks(new DocxRendering().render(report, CUT_OFF, origins))))
                .isEqualTo(Set.copyOf(linked));
        byte[] pdf = new PdfRendering().render(new HtmlRendering().renderForPrint(report, origins), language, CUT_OFF);
        assertThat(Set.copyOf(annotations(pdf))).isEqualTo(Set.copyOf(linked));
        assertThat(cells(new XlsxRendering().render(report, CUT_OFF, origins)))
                .isEqualTo(statistics(blocks(report).flatMap(EveryNumberTest::inWorkbook)));
        assertThat(addresses(blocks(report).flatMap(block -> addresses(block, language, origins))))
                .isEqualTo(statistics(blocks(report).flatMap(EveryNumberTest::cells)));
    }

    /** What a sheet leads to from its cells, and then from the numbers of its sentences. */
    private static Stream<Linked> inWorkbook(Block block) {
        List<Linked> cells = cells(block).toList();
        List<Linked> below = block instanceof StatisticalTable table ? table.below() : ((Chart) block).below();
        assertThat(cells)
                .as("cells of several numbers")
                .filteredOn(cell -> cell.links().size() > 1)
                .allSatisfy(cell -> assertThat(((StatisticalTable) block).wordy()
                                || !((StatisticalTable) block).parts().isEmpty())
                        .as(cell.text())
                        .isTrue());
        return Stream.concat(cells.stream(), below.stream());
    }

    /** Those at the end of the lines of its CSV; of several in a cell each. */
    private static Stream<String> addresses(Block block, Language language, Origins origins) {
        String csv = block instanceof StatisticalTable table
                ? CsvRendering.of(table, Phrases.of(language), origins)
                : CsvRendering.of((Chart) block, origins);
        List<String> addresses = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
            for (CsvRecord row : rows) {
                row.getFields().stream()
                        .flatMap(field -> Stream.of(field.split(" ")))
                        .filter(word -> word.startsWith(ORIGINS))
                        .forEach(addresses::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return addresses.stream();
    }

    private static List<Integer> statistics(Stream<Linked> texts) {
        return texts.flatMap(text -> text.links().stream())
                .map(link -> link.statistic())
                .toList();
    }

    /** A mark is what stands for a value; lines, legends and axes are none. Two years of one region are two marks. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_mark_of_a_chart_leads_where_the_cells_of_its_table_do(Language language) {
        marksLeadWhereCellsDo(report(language).document(), 9);
    }

    /** @param atLeast so many charts there are */
    static void marksLeadWhereCellsDo(ReportDocument report, int atLeast) {
        Document page = Jsoup.parse(new HtmlRendering().render(report, Origins.at(ORIGINS)));
        List<Chart> charts = charts(report).toList();
        assertThat(charts).hasSizeGreaterThanOrEqualTo(atLeast);

        for (Chart chart : charts) {
            Element svg = page.expectFirst("#figure-" + chart.numeral() + " svg");
            List<ChartTable.Cell> values = chart.table().rows().stream()
                    .flatMap(row -> row.subList(chart.table().labels(), row.size()).stream())
                    .toList();
            // Whatever is a value leads somewhere; years are names here as everywhere.
            assertThat(values)
                    .filteredOn(cell -> cell.number() != null || cell.statistic() != null)
                    .isNotEmpty()
                    .allSatisfy(cell ->
                            assertThat(cell.statistic()).as(chart.title()).isNotNull());
            assertThat(Set.copyOf(addresses(svg.select("a").stream().map(link -> link.attr("href")))))
                    .as(chart.title())
                    .isEqualTo(values.stream()
                            .map(ChartTable.Cell::statistic)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet()));
            // A region without any figure of a sub-series has a cell that says so.
            assertThat(svg.select("g > title").eachText())
                    .as("marks that lead nowhere")
                    .hasSize((int) values.stream()
                            .filter(cell -> chart.plot() instanceof ProgressMatrix && cell.statistic() == null)
                            .count());
            // Who hears the page or goes by keys has the same links in the table, and is not stopped at every mark.
            assertThat(svg.select("a"))
                    .allMatch(link -> link.attr("tabindex").equals("-1") && link.closest("[aria-hidden=true]") != null);
        }
    }

    private static Stream<Chart> charts(ReportDocument report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast);
    }

    /** The tables and charts of the report, in their order. */
    private static Stream<Block> blocks(ReportDocument report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof StatisticalTable || block instanceof Chart);
    }

    /** Of a table, or of the table of a chart. */
    private static Stream<Linked> cells(Block block) {
        return block instanceof StatisticalTable table
                ? table.rows().stream().flatMap(row -> table.cells(row).stream())
                : ((Chart) block)
                        .table().printed(((Chart) block).language()).stream().flatMap(List::stream);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_same_numbers_lead_to_the_same_statistics_in_every_language(Language language) {
        // How often a statistic is named; sentences have their own order in every language.
        assertThat(sorted(report(language))).isEqualTo(sorted(report(Language.ENGLISH)));
    }

    /** "No value is suppressed" and "all eight Goals" say a number that they do not print. */
    @Test
    void a_statistic_that_is_not_led_to_is_none_or_all() {
        WrittenReport report = report(Language.ENGLISH);
        List<Integer> linked = sorted(report);
        assertThat(report.statistics())
                .filteredOn(statistic -> !linked.contains(statistic.number()))
                .allSatisfy(statistic -> assertThat(statistic.value().signum() == 0
                                || statistic.counted().equals("Goals with a figure"))
                        .as(statistic.toString())
                        .isTrue())
                .hasSizeLessThan(10);
    }

    @Test
    void digits_that_lead_nowhere_are_years_days_symbols_names_and_references() {
        ReportDocument report = report(Language.ENGLISH).document();
        List<String> names = names();
        List<String> left = new ArrayList<>();
        List<Linked> texts = Stream.concat(linked(report), plain(report)).toList();
        for (Linked text : texts) {
            String rest = text.pieces().stream()
                    .filter(piece -> piece.statistic() == null)
                    .map(Linked.Piece::text)
                    .collect(Collectors.joining(" "));
            for (String name : names) {
                rest = rest.replace(name, " ");
            }
            for (Pattern pattern : NO_STATISTICS) {
                rest = pattern.matcher(rest).replaceAll(" ");
            }
            if (rest.codePoints().anyMatch(Character::isDigit)) {
                left.add(rest.strip() + " <- " + text.text());
            }
        }
        assertThat(left).isEmpty();
        assertThat(texts).hasSizeGreaterThan(700);
    }

    /** What the catalogue and the sample call sub-series, units and sources, the longest first, as some are a part of others. */
    private static List<String> names() {
        Phrases phrases = Phrases.of(Language.ENGLISH);
        Wording wording = new Wording(CATALOGUE, phrases);
        return Stream.of(
                        CATALOGUE.series().stream().map(wording::name),
                        CATALOGUE.series().stream().map(Series::name),
                        CATALOGUE.series().stream().map(series -> wording.axis(series.unit())),
                        EVIDENCE.total().sources().keySet().stream().map(Wording::source))
                .flatMap(part -> part)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** Every text that may lead somewhere, in the order in which it stands. */
    private static Stream<Linked> linked(ReportDocument report) {
        return Stream.concat(
                report.linkedSummary().stream(),
                report.sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .flatMap(EveryNumberTest::linked));
    }

    private static Stream<Linked> linked(Block block) {
        if (block instanceof NumberedParagraph paragraph) {
            return Stream.of(paragraph.linked());
        }
        if (block instanceof Chart chart) {
            return Stream.concat(
                    chart.table().printed(chart.language()).stream().flatMap(List::stream), chart.below().stream());
        }
        return block instanceof StatisticalTable table
                ? Stream.concat(table.rows().stream().flatMap(row -> table.cells(row).stream()), table.below().stream())
                : Stream.empty();
    }

    /** Every text that never does but the labels of rows and columns, which are names and years, and charts, which show
     * what the tables beside them say. */
    private static Stream<Linked> plain(ReportDocument report) {
        return Stream.concat(
                        Stream.of(report.title(), report.byline(), report.notice()),
                        report.sections().stream()
                                .flatMap(section -> Stream.concat(
                                        Stream.of(section.heading()),
                                        section.blocks().stream()
                                                .flatMap(block -> block instanceof PlainParagraph text
                                                        ? Stream.of(text.text())
                                                        : block instanceof StatisticalTable table
                                                                ? Stream.of(table.title())
                                                                : block instanceof NumberedParagraph paragraph
                                                                        ? paragraph.footnotes().stream()
                                                                                .map(note -> note.text())
                                                                        : Stream.empty()))))
                .map(text -> new Linked(text, List.of()));
    }

    private static List<Integer> sorted(WrittenReport report) {
        return linked(report.document())
                .flatMap(text -> text.links().stream())
                .map(link -> link.statistic())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Integer> addresses(Stream<String> links) {
        return links.map(link -> {
                    Matcher statistic = STATISTIC.matcher(link);
                    assertThat(statistic.find()).as(link).isTrue();
                    return Integer.valueOf(statistic.group(1));
                })
                .toList();
    }

    private static Stream<String> references(byte[] akn) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(akn))
                .getElementsByTagName("ref");
        return IntStream.range(0, found.getLength())
                .mapToObj(
                        i -> found.item(i).getAttributes().getNamedItem("href").getTextContent());
    }

    private static List<Integer> hyperlinks(byte[] docx) throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx))) {
            Stream<XWPFParagraph> paragraphs = Stream.concat(
                    read.getParagraphs().stream(),
                    read.getTables().stream()
                            .flatMap(table -> table.getRows().stream())
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> cell.getParagraphs().stream()));
            return addresses(paragraphs
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run instanceof XWPFHyperlinkRun link
                            ? Stream.of(link.getHyperlinkId())
                            : run.getCTR().getDrawingList().stream()
                                    .flatMap(drawing -> drawing.getAnchorList().stream())
                                    .map(mark -> mark.getDocPr().getHlinkClick().getId()))
                    .map(id -> read.getPackagePart()
                            .getRelationship(id)
                            .getTargetURI()
                            .toString()));
        }
    }

    private static List<Integer> annotations(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (PDPage page : read.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                        assertThat(link.getContents()).isNotBlank();
                        found.add(uri.getURI());
                    }
                }
            }
        }
        return addresses(found.stream());
    }

    private static List<Integer> cells(byte[] xlsx) throws IOException {
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : book) {
                sheet.getHyperlinkList().stream()
                        .filter(link -> link.getAddress().startsWith(ORIGINS))
                        .sorted(Comparator.comparing(Hyperlink::getFirstRow).thenComparing(Hyperlink::getFirstColumn))
                        .forEach(link -> found.add(link.getAddress()));
            }
        }
        return addresses(found.stream());
    }

    private static WrittenReport report(Language language) {
        return new WriteReport(CATALOGUE).write(EVIDENCE, CUT_OFF, language);
    }
}
