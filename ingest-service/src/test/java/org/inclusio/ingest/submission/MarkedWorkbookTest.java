package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The workbook of an office is made and read by Apache POI, which is no part of the service. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class MarkedWorkbookTest {

    private static final String FINDINGS = "Inclusio findings";

    @Test
    void the_office_gets_its_own_workbook_back_with_the_cells_coloured_and_a_note_on_each() throws IOException {
        Office office = new Office("LKA");
        byte[] sent = sent("LKA");
        String id = office.sends(Xlsx.MEDIA_TYPE, sent)
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        byte[] back = workbook(office, id);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            assertThat(names(book)).containsExactly("Notes of the office", "Goal 2", "Lists", FINDINGS);
            assertThat(book.isSheetHidden(0)).isTrue();
            assertThat(book.getActiveSheetIndex()).as("what is shown first").isEqualTo(1);
            XSSFSheet sheet = book.getSheet("Goal 2");

            Cell sex = sheet.getRow(1).getCell(2);
            assertThat(sex.getStringCellValue()).isEqualTo("Girls");
            assertThat(colour(sex)).isEqualTo("FFFBD9D3");
            assertThat(sheet.getCellComment(new CellAddress("C2")).getString().getString())
                    .contains("ERROR, KNOWN_CODE", "\"Girls\" is not in the code list sex", "Use one of the codes");

            Cell year = sheet.getRow(2).getCell(4);
            assertThat(year.getStringCellValue()).isEqualTo("many");
            assertThat(colour(year)).isEqualTo("FFFBD9D3");
            assertThat(((XSSFCellStyle) year.getCellStyle()).getFont().getBold())
                    .as("as it was")
                    .isTrue();
            assertThat(sheet.getCellComment(new CellAddress("E3")).getString().getString())
                    .contains("NUMBER")
                    .endsWith("Ask Amal");

            Cell good = sheet.getRow(2).getCell(3);
            assertThat(good.getNumericCellValue()).isEqualTo(12.5);
            assertThat(colour(good)).isEqualTo("FFCCFFCC");
            assertThat(good.getCellStyle().getDataFormatString()).isEqualTo("0.00");
            assertThat(sheet.getCellComment(new CellAddress("B2")).getString().getString())
                    .isEqualTo("As in the census");
            assertThat(sheet.getColumnWidth(1)).isEqualTo(40 * 256);
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A9:C9"));

            XSSFSheet list = book.getSheet(FINDINGS);
            assertThat(list.getRow(0).getCell(7).getStringCellValue()).isEqualTo("finding");
            int row = 1;
            while (list.getRow(row).getCell(6).getStringCellValue().equals("PASSED_OVER")) {
                row++;
            }
            assertThat(row).as("the hidden sheets come first").isGreaterThan(1);
            assertThat(list.getRow(row).getCell(6).getStringCellValue()).isEqualTo("KNOWN_CODE");
            assertThat(list.getRow(row).getCell(7).getStringCellValue()).startsWith("Sheet \"Goal 2\", cell D2, SEX:");
            assertThat(colour(list.getRow(row).getCell(4))).isEqualTo("FFFBD9D3");
        }
    }

    @Test
    void nothing_that_could_act_comes_back_and_a_formula_is_its_last_result() throws IOException {
        Office office = new Office("NPL");
        String id = office.sends(Xlsx.MEDIA_TYPE, sent("NPL")).extract().path("id");
        byte[] back = workbook(office, id);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            book.sheetIterator()
                    .forEachRemaining(sheet -> sheet.forEach(row -> row.forEach(cell -> assertThat(cell.getCellType())
                            .as(cell.getAddress().toString())
                            .isNotEqualTo(CellType.FORMULA))));
            assertThat(book.getSheet("Goal 2").getRow(1).getCell(3).getNumericCellValue())
                    .isEqualTo(7);
            assertThat(book.getAllNames()).isEmpty();
            assertThat(book.getSheet("Goal 2").getHyperlinkList()).isEmpty();
            assertThat(book.getSheet("Goal 2").getDataValidations()).isEmpty();
        }
        Path file = Files.createTempFile("back-", ".xlsx");
        Files.write(file, back);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                String part =
                        new String(zip.getInputStream(parts.nextElement()).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(part).doesNotContain("<f>", "<f ", "evil.example", "definedName", "External");
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void a_dry_run_is_handed_back_too_and_the_workbook_can_be_corrected_and_sent_again() throws IOException {
        Office office = new Office("BGD");
        String id = office.sends(Xlsx.MEDIA_TYPE, sent("BGD"), "?dryRun=true")
                .statusCode(201)
                .extract()
                .path("id");
        byte[] corrected;
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(office, id)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.getSheet("Goal 2");
            sheet.getRow(1).getCell(2).setCellValue("F");
            sheet.getRow(2).getCell(4).setCellValue(13);
            book.write(out);
            corrected = out.toByteArray();
        }
        office.sends(Xlsx.MEDIA_TYPE, corrected)
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(4));
    }

    @Test
    void a_workbook_that_is_none_of_the_kind_has_its_findings_in_a_list() throws IOException {
        Office office = new Office("AFG");
        String id = office.sends(Xlsx.MEDIA_TYPE, "no workbook".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook(office, id)))) {
            assertThat(names(book)).containsExactly("Findings");
        }
    }

    @Test
    void no_other_office_gets_it() throws IOException {
        Office office = new Office("PAK");
        String id = office.sends(Xlsx.MEDIA_TYPE, sent("PAK")).extract().path("id");
        asks(new Office("IRN"), id).statusCode(404);
    }

    private static ValidatableResponse asks(Office office, String id) {
        return office.asks()
                .accept(Xlsx.MEDIA_TYPE)
                .get("/v1/submissions/" + id + "/findings")
                .then();
    }

    private static byte[] workbook(Office office, String id) {
        return asks(office, id).statusCode(200).extract().asByteArray();
    }

    private static List<String> names(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static String colour(Cell cell) {
        return ((XSSFCellStyle) cell.getCellStyle())
                .getFillForegroundColorColor()
                .getARGBHex();
    }

    /** Two bad cells among good ones, and all that an office may have in its workbook besides. */
    private static byte[] sent(String area) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Notes of the office").createRow(0).createCell(0).setCellValue("Do not send");
            book.setSheetHidden(0, true);
            XSSFSheet sheet = book.createSheet("Goal 2");
            row(sheet, 0, "ref_area", "series", "sex", 2008, 2009, null, "description");
            row(sheet, 1, area, "POP", "Girls", null, 8);
            row(sheet, 2, area, "POP", "M", 12.5, "many");
            sheet.getRow(1).createCell(3).setCellFormula("3+4");
            book.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(3));
            sheet.getRow(1).createCell(6).setCellFormula("HYPERLINK(\"https://evil.example\",\"x\")");

            XSSFCellStyle green = book.createCellStyle();
            green.setFillForegroundColor(IndexedColors.LIGHT_GREEN.getIndex());
            green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            green.setDataFormat(book.createDataFormat().getFormat("0.00"));
            sheet.getRow(2).getCell(3).setCellStyle(green);
            XSSFCellStyle bold = book.createCellStyle();
            bold.setFont(book.createFont());
            bold.getFont().setBold(true);
            sheet.getRow(2).getCell(4).setCellStyle(bold);

            note(sheet, 1, 1, "As in the census");
            note(sheet, 2, 4, "Ask Amal");
            sheet.setColumnWidth(1, 40 * 256);
            sheet.addMergedRegion(CellRangeAddress.valueOf("A9:C9"));
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://evil.example");
            sheet.getRow(1).getCell(1).setHyperlink(link);
            var validations = sheet.getDataValidationHelper();
            sheet.addValidationData(validations.createValidation(
                    validations.createFormulaListConstraint("Lists!$A$1:$A$2"),
                    new org.apache.poi.ss.util.CellRangeAddressList(1, 5, 2, 2)));
            XSSFSheet lists = book.createSheet("Lists");
            row(lists, 0, "F");
            book.setSheetHidden(2, true);
            var name = book.createName();
            name.setNameName("SEXES");
            name.setRefersToFormula("Lists!$A$1:$A$2");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int number, Object... cells) {
        var row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static void note(XSSFSheet sheet, int row, int column, String text) {
        XSSFComment note = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 3, row + 3));
        note.setString(text);
        sheet.getRow(row).getCell(column).setCellComment(note);
    }
}
