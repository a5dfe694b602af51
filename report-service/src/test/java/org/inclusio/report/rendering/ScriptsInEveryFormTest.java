package org.inclusio.report.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.DotPlot;
import org.inclusio.report.document.Masthead;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.ReportDraft;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.akn.AknRendering;
import org.inclusio.report.rendering.chart.ChartSvg;
import org.inclusio.report.rendering.csv.CsvRendering;
import org.inclusio.report.rendering.docx.DocxRendering;
import org.inclusio.report.rendering.html.HtmlRendering;
import org.inclusio.report.rendering.pdf.CarriedFonts;
import org.inclusio.report.rendering.xlsx.XlsxRendering;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Texts of contributions in seven scripts, in paragraphs, tables and charts of every form but the PDF, in six languages. */
class ScriptsInEveryFormTest {

    /** By ISO 15924. */
    private static final Map<String, String> TEXTS = Map.of(
            "Arab", "\u0645\u0645\u0627\u0631\u0633\u0629 \u062c\u064a\u062f\u0629",
            "Ethi", "\u12a3\u121b\u122d\u129b",
            "Taml", "\u0ba4\u0bae\u0bbf\u0bb4\u0bcd",
            "Khmr", "\u1781\u17d2\u1798\u17c2\u179a",
            "Deva", "\u0928\u0947\u092a\u093e\u0932\u0940",
            "Hani", "\u6b8b\u75be\u4eba\u666e\u67e5",
            "Hebr", "\u05e2\u05d1\u05e8\u05d9\u05ea");

    /** ISO 639-1 of the language that a script is mostly written in (Unicode CLDR, likely subtags). */
    private static final Map<String, String> LIKELY =
            Map.of("Arab", "ar", "Ethi", "am", "Taml", "ta", "Khmr", "km", "Deva", "hi", "Hani", "zh", "Hebr", "he");

    private static final Map<Language, String> OWN = Map.of(Language.ARABIC, "Arab", Language.CHINESE, "Hani");

    @ParameterizedTest
    @EnumSource(Language.class)
    void html_has_the_characters_and_says_of_each_run_its_script(Language language) {
        Element page = Jsoup.parse(new HtmlRendering().render(report(language)));

        TEXTS.forEach((script, text) -> {
            assertThat(page.select("main p, article p, p").eachText())
                    .as(script)
                    .anyMatch(one -> one.contains(text));
            assertThat(page.select("td, th").eachText()).as(script).anyMatch(one -> one.contains(text));
            if (!script.equals(OWN.get(language))) {
                assertThat(page.select("span[lang=und-" + script + "]").eachText())
                        .as(script)
                        .contains(text);
            }
        });
        assertThat(page.select("html").attr("dir")).isEqualTo(language.direction());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_drawing_has_the_characters_of_its_labels(Language language) {
        Chart chart = report(language).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Chart.class::isInstance)
                .map(Chart.class::cast)
                .findFirst()
                .orElseThrow();
        String svg = Jsoup.parse(ChartSvg.forScreen(chart, number -> Optional.empty()))
                .text();

        TEXTS.values().forEach(text -> assertThat(svg).contains(text));
        TEXTS.values()
                .forEach(text ->
                        assertThat(CsvRendering.of(chart, Origins.nowhere())).contains(text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_table_as_csv_has_the_characters(Language language) {
        StatisticalTable table = report(language).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(StatisticalTable.class::isInstance)
                .map(StatisticalTable.class::cast)
                .findFirst()
                .orElseThrow();
        String csv = CsvRendering.of(table, Phrases.of(language), Origins.nowhere());

        TEXTS.values().forEach(text -> assertThat(csv).contains(text));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_workbook_has_the_characters_and_the_direction_of_its_language(Language language) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(new XlsxRendering().render(report(language), Instant.EPOCH)))) {
            List<String> cells = new ArrayList<>();
            DataFormatter formatter = new DataFormatter();
            book.forEach(sheet -> {
                assertThat(sheet.isRightToLeft()).isEqualTo(language.isRightToLeft());
                sheet.forEach(row -> row.forEach(cell -> cells.add(formatter.formatCellValue(cell))));
            });
            TEXTS.values().forEach(text -> assertThat(cells).anyMatch(cell -> cell.contains(text)));
            assertThat(cells).as("beyond the first plane").anyMatch(cell -> cell.contains("\ud83d\udc4d"));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_word_document_has_the_characters_and_says_language_and_direction_of_each_run(Language language)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(
                new DocxRendering().render(report(language), Instant.EPOCH, Origins.nowhere())))) {
            List<XWPFRun> runs = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .toList();
            TEXTS.forEach((script, text) -> {
                List<XWPFRun> own =
                        runs.stream().filter(run -> run.text().contains(text)).toList();
                assertThat(own).as(script).isNotEmpty();
                String xml = own.get(0).getCTR().xmlText();
                if (!script.equals(OWN.get(language))) {
                    assertThat(xml).as(script).contains("\"" + LIKELY.get(script) + "\"");
                }
                boolean turned = script.equals("Arab") || script.equals("Hebr");
                assertThat(xml.contains("<w:rtl/>"))
                        .as(script + " goes from the right")
                        .isEqualTo(turned);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void akoma_ntoso_has_the_characters_and_says_of_each_run_its_script(Language language) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(new AknRendering().render(report(language), Instant.EPOCH)));
        NodeList spans = document.getElementsByTagNameNS("*", "span");
        List<String> said = new ArrayList<>();
        for (int i = 0; i < spans.getLength(); i++) {
            org.w3c.dom.Element span = (org.w3c.dom.Element) spans.item(i);
            said.add(span.getAttributeNS(XMLConstants.XML_NS_URI, "lang") + " " + span.getTextContent());
        }

        TEXTS.forEach((script, text) -> {
            assertThat(document.getDocumentElement().getTextContent()).contains(text);
            if (!script.equals(OWN.get(language))) {
                assertThat(said).contains("und-" + script + " " + text);
            }
        });
    }

    @Test
    void scripts_without_a_font_are_named_and_those_with_one_are_not() {
        String all = TEXTS.values().stream().collect(Collectors.joining(" "));

        assertThat(CarriedFonts.missing(all + " \u00e9 \ud83d\udc4d")).isEmpty();
        assertThat(CarriedFonts.missing(all + " \ua997\ua9ae and \ud808\udc00\ud808\udc01, \ua997"))
                .containsExactly("Javanese", "Sumero-Akkadian Cuneiform");
    }

    private static ReportDocument report(Language language) {
        Phrases phrases = Phrases.of(language);
        ReportDraft draft = new ReportDraft(
                        phrases, new Masthead("A", "B", "C", "D", "E", "F", List.of("G")), "H", "I", "J")
                .section(phrases.say("contents"));
        TEXTS.values().forEach(text -> draft.paragraph("Quoted: \u201c\u2068" + text + "\u2069\u201d (2009)."));
        List<String> labels = new ArrayList<>(TEXTS.values());
        labels.add("\ud83d\udc4d");
        draft.table(
                "T",
                "S",
                List.of("C"),
                labels.stream()
                        .map(text -> new StatisticalTable.Row(text, List.of("1")))
                        .toList(),
                List.of(),
                "Source: X");
        draft.chart(
                "T",
                "D",
                new DotPlot(
                        List.of("First", "Second"),
                        List.of(new DotPlot.Panel(
                                "Per cent",
                                labels.stream()
                                        .map(text -> new DotPlot.Row(text, BigDecimal.ONE, BigDecimal.TEN))
                                        .toList()))),
                List.of(),
                "Source: X");
        return draft.finish();
    }
}
