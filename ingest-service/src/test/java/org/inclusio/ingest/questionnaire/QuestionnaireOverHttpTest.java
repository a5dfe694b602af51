package org.inclusio.ingest.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class QuestionnaireOverHttpTest {

    private static final String HEADER = "ref_area,series,sex,time_period,value,unit_mult,source\n";

    @Test
    void it_has_a_row_for_each_group_and_is_filled_in_with_what_is_held() throws IOException {
        Office office = new Office("TLS");
        office.submits(HEADER + "TLS,POP,_T,2009,3,3,Census\nTLS,POP,F,2009,1234.5,,\nTLS,POP,_T,2010,0,,\n");

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(
                download(office, "series=POP,MDG_0708_WATER&from=2008&to=2010&breakdown=SEX")))) {
            assertThat(book.getSheets().map(Sheet::getName))
                    .containsExactly("Instructions", "Base statistics", "Goal 7", Xlsx.HIDDEN_SHEET);
            assertThat(book.findSheet(Xlsx.HIDDEN_SHEET).orElseThrow().getVisibility())
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            List<Row> rows = book.findSheet("Base statistics").orElseThrow().read();
            assertThat(texts(rows.get(0)))
                    .containsExactly(
                            "series",
                            "sex",
                            "age",
                            "location",
                            "wealth",
                            "education",
                            "disability",
                            "migration",
                            "indigenous",
                            "group",
                            "description",
                            "unit",
                            "2008",
                            "2009",
                            "2010",
                            "nature",
                            "source",
                            "comment");
            assertThat(rows).extracting(row -> row.getCellText(1)).containsExactly("sex", "_T", "F", "M");
            assertThat(rows.get(1).getCellText(12)).isNullOrEmpty();
            assertThat(rows.get(1).getCell(13).asNumber()).isEqualByComparingTo("3000");
            assertThat(rows.get(1).getCell(14).asNumber()).isEqualByComparingTo("0");
            assertThat(rows.get(2).getCell(13).asNumber()).isEqualByComparingTo("1234.5");
        }
    }

    /** What people read is in their language, and what is read back is the same: the workbook comes back as it went. */
    @ParameterizedTest
    @CsvSource({
        "ar, \u0627\u0644\u0625\u062d\u0635\u0627\u0621\u0627\u062a, \u0627\u0645\u0644\u0623 \u0627\u0644\u062e\u0644\u0627\u064a\u0627",
        "fr, Statistiques de base, Remplissez les cellules blanches",
        "zh, \u57fa\u7840\u7edf\u8ba1, \u8bf7\u586b\u5199\u767d\u8272\u5355\u5143\u683c"
    })
    void it_is_in_the_language_that_is_asked_for_and_is_read_back_in_any(
            String language, String sheet, String instruction) throws IOException {
        Office office = new Office("TLS");
        byte[] workbook = download(office, "series=POP&from=2001&to=2002&language=" + language);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets.get(0).read().get(1).getCellText(0)).startsWith(instruction);
            assertThat(sheets.get(1).getName()).startsWith(sheet);
            assertThat(sheets.get(1).read().get(0).getCellText(0)).isEqualTo("series");
        }
        assertThat(parts(workbook).get("xl/worksheets/sheet1.xml").contains("rightToLeft=\"true\""))
                .isEqualTo(language.equals("ar"));
        office.asks()
                .contentType(Xlsx.MEDIA_TYPE)
                .body(workbook)
                .post("/v1/submissions?dryRun=true")
                .then()
                .statusCode(201)
                .body("counts.received", equalTo(0))
                .body("findingCount", equalTo(0));
    }

    @Test
    void its_sheets_are_locked_but_for_the_cells_to_fill_in_and_the_nature_is_chosen_from_a_list() throws IOException {
        Map<String, String> parts = parts(download(new Office("TLS"), "series=POP&from=2008&to=2010"));

        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("<sheetProtection ");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains("<sheetProtection ", "<dataValidation sqref=\"P2:P2\" type=\"list\"", "errorStyle=\"stop\"");
        assertThat(parts.get("xl/styles.xml")).contains("locked=\"false\"");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("the password is inclusio");
    }

    @Test
    void sent_back_as_it_is_it_says_nothing_even_when_the_number_was_corrected_meanwhile() throws IOException {
        Office office = new Office("MNG", "a.third");
        office.submits(HEADER + "MNG,POP,_T,1999,100,,Census\n");
        byte[] questionnaire = download(office, "series=POP&from=1998&to=2000&breakdown=SEX");
        office.submits(HEADER + "MNG,POP,_T,1999,101,,Census\n");

        send(office, questionnaire)
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(0));
        assertThat(value(office, 1999)).isEqualTo("101");
    }

    @Test
    void a_cell_that_was_changed_is_stated_and_a_wrong_one_is_found_by_sheet_and_cell() throws IOException {
        Office office = new Office("LAO");
        office.submits(HEADER + "LAO,POP,_T,1999,100,,Census\n");
        byte[] questionnaire = download(office, "series=POP&from=1999&to=2000");

        send(office, edited(questionnaire, "<v>100</v>", "<v>104</v>"))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(1))
                .body("counts.changed", equalTo(1));
        assertThat(value(office, 1999)).isEqualTo("104");

        String id = send(office, edited(questionnaire, "<v>100</v>", "<v>-7</v>"))
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items[0].rule", equalTo("NOT_NEGATIVE"))
                .body("items[0].message", containsString("Sheet \"Base statistics\", cell M2, OBS_VALUE: \"-7\""));
    }

    @Test
    void a_file_that_is_no_workbook_is_rejected_with_a_sentence() {
        Office office = new Office("LAO");
        String id = send(office, "series,value".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items[0].message", containsString("no workbook of the kind .xlsx"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series=NO_SUCH&from=2000&to=2001 | NO_SUCH",
                "from=2000&to=2001 | The series are none",
                "series=POP&from=2001&to=2000 | none or more than 60",
                "series=POP&from=1900&to=2100 | none or more than 60",
                "series=POP&from=x&to=2000 | four digits",
                "series=POP&to=2000 | four digits",
                "series=POP | four digits",
                "language=en | four digits",
                "series=POP&from=2000&to=2001&breakdown=AGE | not one of SEX"
            })
    void what_can_not_be_asked_is_refused_with_its_reason(String query, String detail) {
        new Office("LAO")
                .asks()
                .get("/v1/questionnaire?" + query.strip())
                .then()
                .statusCode(400)
                .body("detail", containsString(detail.strip()));
    }

    private static byte[] download(Office office, String query) {
        return office.asks()
                .get("/v1/questionnaire?" + query)
                .then()
                .statusCode(200)
                .contentType(Xlsx.MEDIA_TYPE)
                .extract()
                .asByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("questionnaire-", ".xlsx");
        Files.write(file, workbook);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static ValidatableResponse send(Office office, byte[] workbook) {
        return office.asks()
                .contentType(Xlsx.MEDIA_TYPE)
                .body(workbook)
                .post("/v1/submissions?confirmation=Checked")
                .then();
    }

    private static String value(Office office, int year) {
        return office.asks()
                .get("/v1/observations?from=" + year + "&to=" + year)
                .path("items[0].value")
                .toString();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    /** The workbook as somebody saves it who has changed a number in it. */
    private static byte[] edited(byte[] workbook, String before, String after) throws IOException {
        Path file = Files.createTempFile("questionnaire-", ".xlsx");
        Files.write(file, workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream edited = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String text = new String(bytes, StandardCharsets.UTF_8);
                    bytes = text.replace(before, after).getBytes(StandardCharsets.UTF_8);
                }
                edited.putNextEntry(new ZipEntry(entry.getName()));
                edited.write(bytes);
                edited.closeEntry();
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
