package org.inclusio.report.rendering.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inclusio.report.Drafts;
import org.inclusio.report.WrittenSample;
import org.inclusio.report.document.Block;
import org.inclusio.report.document.Chart;
import org.inclusio.report.document.ChartTable;
import org.inclusio.report.document.Linked;
import org.inclusio.report.document.ReportDocument;
import org.inclusio.report.document.StatisticalTable;
import org.inclusio.report.language.Language;
import org.inclusio.report.language.Numerals;
import org.inclusio.report.language.Phrases;
import org.inclusio.report.rendering.Origins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XlsxRenderingTest {

    private static final Instant CUT_OFF = Instant.parse("2015-07-01T12:00:00Z");
    private static final int HEAD = 3;

    private static final Origins ORIGINS = Origins.at("https://example.org/v1/origins/1");

    private final XlsxRendering rendering = new XlsxRendering();

    /** Read by Apache POI, while another library wrote it. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_table_and_chart_has_its_sheet_and_the_contents_lead_there(Language language) throws IOException {
        ReportDocument report = report(language);
        List<Block> blocks = report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(block -> block instanceof StatisticalTable || block instanceof Chart)
                .toList();

        try (XSSFWorkbook book = read(rendering.render(report, CUT_OFF, ORIGINS))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(blocks.size() + 1).isGreaterThan(20);
            for (Sheet sheet : book) {
                assertThat(sheet.isRightToLeft()).isEqualTo(language.isRightToLeft());
            }
            List<? extends Hyperlink> links = book.getSheetAt(0).getHyperlinkList();
            assertThat(links)
                    .hasSameSizeAs(blocks)
                    .allSatisfy(link -> assertThat(book.getSheet(link.getAddress()
                                    .substring(1, link.getAddress().indexOf("'!"))))
                            .isNotNull());
            for (int i = 0; i < blocks.size(); i++) {
                XSSFSheet sheet = book.getSheetAt(i + 1);
                if (blocks.get(i) instanceof StatisticalTable table) {
                    table(sheet, table, Phrases.of(language));
                } else if (blocks.get(i) instanceof Chart chart) {
                    chart(sheet, chart);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_chart_of_each_kind_has_its_values_on_a_sheet(Language language) throws IOException {
        ReportDocument report = Drafts.charts(language).finish();

        try (XSSFWorkbook book = read(rendering.render(report, CUT_OFF))) {
            int at = 1;
            for (Block block : report.sections().get(0).blocks()) {
                if (block instanceof Chart chart) {
                    chart(book.getSheetAt(at++), chart);
                }
            }
            assertThat(at).isEqualTo(7);
        }
    }

    /** The medians of the sample, counted by hand from its CSV files: 135 and 72 of 80 areas. */
    @Test
    void numbers_are_numbers_shown_as_they_print() throws IOException {
        try (XSSFWorkbook book = read(rendering.render(report(Language.FRENCH), CUT_OFF, ORIGINS))) {
            Row row = row(book.getSheet("Tableau 5"), "mortalit\u00e9 maternelle");
            assertThat(IntStream.range(1, 7).mapToDouble(i -> row.getCell(i).getNumericCellValue()))
                    .containsExactly(80.0, 72.0, 80.0, 135.0, 72.0, 74.0);
            Row malaria = row(book.getSheet("Tableau 6"), "paludisme");
            assertThat(malaria.getCell(2).getNumericCellValue()).isGreaterThan(1_000);
            assertThat(new DataFormatter(Locale.ROOT).formatCellValue(malaria.getCell(2)))
                    .matches("\\d,\\d{3}");
            assertThat(malaria.getCell(4).getStringCellValue()).isEqualTo("..");
        }
    }

    /** An analyst calculates with cells of one number each. */
    @Test
    void several_numbers_of_a_cell_have_columns_of_their_own() throws IOException {
        ReportDocument report = Drafts.empty()
                .section("Findings")
                .tableOfSeveral(
                        "Employment",
                        "Region",
                        List.of("Women", "Men"),
                        List.of("1990", "2015", "Coverage"),
                        List.of(
                                new StatisticalTable.Row(
                                        "Oceania",
                                        List.of(
                                                printed(1, "48.1") + "\u2192" + printed(2, "1,050") + " ("
                                                        + printed(2, "87") + ")",
                                                "..")),
                                new StatisticalTable.Row(
                                        "Asia", List.of("..\u2192" + printed(3, "50") + " (..)", ".."))),
                        List.of("It is about " + Linked.marked(4, "two") + " regions. No more is known."),
                        "nobody.")
                .finish();

        try (XSSFWorkbook book = read(rendering.render(report, CUT_OFF, ORIGINS))) {
            XSSFSheet sheet = book.getSheet("Table 1");
            assertThat(shown(sheet.getRow(HEAD)))
                    .containsExactly(
                            "Region",
                            "Women: 1990",
                            "Women: 2015",
                            "Women: Coverage",
                            "Men: 1990",
                            "Men: 2015",
                            "Men: Coverage");
            assertThat(shown(sheet.getRow(HEAD + 1)))
                    .containsExactly("Oceania", "48.1", "1,050", "87", "..", "..", "..");
            assertThat(shown(sheet.getRow(HEAD + 2))).containsExactly("Asia", "..", "50", "..", "..", "..", "..");
            assertThat(sheet.getRow(HEAD + 1).getCell(2).getNumericCellValue()).isEqualTo(1050);
            assertThat(sheet.getHyperlink(HEAD + 1, 3).getAddress()).endsWith("/origins/1/2");
            // A source, a line and a heading below the note.
            Row sentence = sheet.getRow(row(sheet, "It is about two").getRowNum() + 4);
            assertThat(shown(sentence)).containsExactly("two", "It is about two regions.");
            assertThat(sheet.getHyperlink(sentence.getRowNum(), 0).getAddress()).endsWith("/origins/1/4");
        }
    }

    private static String printed(int statistic, String number) {
        return Linked.marked(statistic, number);
    }

    private static List<String> shown(Row row) {
        DataFormatter formatter = new DataFormatter(Locale.ROOT);
        List<String> shown = new ArrayList<>();
        row.forEach(cell -> shown.add(formatter.formatCellValue(cell)));
        return shown;
    }

    @Test
    void the_same_report_and_date_give_the_same_bytes() throws Exception {
        byte[] first = rendering.render(report(Language.ENGLISH), CUT_OFF, ORIGINS);

        Thread.sleep(1_100);
        assertThat(new XlsxRendering().render(report(Language.ENGLISH), CUT_OFF, ORIGINS))
                .isEqualTo(first);
        try (XSSFWorkbook book = read(first)) {
            assertThat(book.getProperties().getCoreProperties().getCreated().toInstant())
                    .isEqualTo(CUT_OFF);
        }
    }

    @Test
    void what_looks_like_a_formula_or_a_number_in_a_label_stays_text() throws IOException {
        ReportDocument report = Drafts.empty()
                .section("Hostile")
                .table(
                        "=1+1",
                        "@SUM(A1)",
                        List.of("+1"),
                        List.of(
                                new StatisticalTable.Row("=HYPERLINK(\"x\")", List.of("=2+2")),
                                new StatisticalTable.Row("1.10", List.of("\u20661,234.50\u2069")),
                                new StatisticalTable.Row("<v>\u0000", List.of("72 (80)"))),
                        List.of("-note"),
                        "=source")
                .finish();

        try (XSSFWorkbook book = read(rendering.render(report, CUT_OFF))) {
            Sheet sheet = book.getSheet("Table 1");
            sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            assertThat(sheet.getRow(HEAD + 2).getCell(0).getStringCellValue()).isEqualTo("1.10");
            assertThat(sheet.getRow(HEAD + 2).getCell(1).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(sheet.getRow(HEAD + 3).getCell(0).getStringCellValue()).startsWith("<v>");
            assertThat(sheet.getRow(HEAD + 3).getCell(1).getStringCellValue()).isEqualTo("72 (80)");
        }
    }

    private static void table(XSSFSheet sheet, StatisticalTable table, Phrases phrases) {
        Numerals numerals = phrases.numerals();
        assertThat(sheet.getSheetName()).isEqualTo(table.label());
        assertThat(texts(sheet)).contains(table.title(), table.source()).containsAll(table.notes());
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = sheet.getRow(HEAD + 1 + i);
            assertThat(row.getCell(0).getStringCellValue())
                    .isEqualTo(table.rows().get(i).label());
            List<Linked> cells = table.cellsApart(table.rows().get(i));
            assertThat(row.getLastCellNum()).isEqualTo((short) (cells.size() + 1));
            for (int column = 0; column < cells.size(); column++) {
                Cell cell = row.getCell(column + 1);
                String printed = cells.get(column).text();
                if (cell.getCellType() == CellType.NUMERIC) {
                    assertThat(numerals.decimal(
                                    BigDecimal.valueOf(cell.getNumericCellValue()),
                                    numerals.read(printed).orElseThrow().scale()))
                            .isEqualTo(numerals.isGrouped(printed) ? printed : grouped(printed, numerals));
                } else {
                    assertThat(cell.getStringCellValue()).isEqualTo(printed);
                    assertThat(table.wordy() || !printed.matches("[0-9,.\\u00a0]*[0-9]"))
                            .as(printed)
                            .isTrue();
                }
            }
        }
    }

    /** A year has no separator, which other numbers of its size have. */
    private static String grouped(String printed, Numerals numerals) {
        return printed.matches("[12][0-9]{3}") ? numerals.count(Long.parseLong(printed)) : printed;
    }

    private static void chart(XSSFSheet sheet, Chart chart) {
        assertThat(sheet.getSheetName()).isEqualTo(chart.label());
        assertThat(texts(sheet)).contains(chart.title(), chart.description(), chart.source());
        assertThat(texts(sheet)).containsAll(chart.notes());
        for (int i = 0; i < chart.table().rows().size(); i++) {
            Row row = sheet.getRow(HEAD + 1 + i);
            List<ChartTable.Cell> expected = chart.table().rows().get(i);
            for (int column = 0; column < expected.size(); column++) {
                if (expected.get(column).text() != null) {
                    assertThat(row.getCell(column).getStringCellValue())
                            .isEqualTo(expected.get(column).text());
                } else {
                    number(row.getCell(column), expected.get(column).number());
                }
            }
        }
    }

    private static void number(Cell cell, BigDecimal expected) {
        if (expected == null) {
            assertThat(cell).isNull();
        } else {
            assertThat(cell.getNumericCellValue()).isCloseTo(expected.doubleValue(), within(1e-9));
        }
    }

    private static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            if (row.getRowNum() > HEAD
                    && row.getCell(0) != null
                    && row.getCell(0).getCellType() == CellType.STRING
                    && row.getCell(0).getStringCellValue().contains(label)) {
                return row;
            }
        }
        throw new AssertionError(sheet.getSheetName() + " has no row " + label);
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() == CellType.STRING) {
                texts.add(cell.getStringCellValue());
            }
        }));
        return texts;
    }

    private static XSSFWorkbook read(byte[] xlsx) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(xlsx));
    }

    private static ReportDocument report(Language language) {
        return WrittenSample.in(language).document();
    }
}
