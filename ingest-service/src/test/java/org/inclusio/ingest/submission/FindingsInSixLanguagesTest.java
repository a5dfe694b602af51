package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.ReadingOrder;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in bad files, as an office reads it in its own language. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class FindingsInSixLanguagesTest {

    private static final String FILE = Office.HEADER
            + ",NIU,ENROLMENT_PRIMARY,female,2009,5,PUPILS\n"
            + ",NIU,ENROLLMENT,F,2009,5,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,12,5,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,2009,,PUPILS\n"
            + ",,ENROLMENT_PRIMARY,F,2009,5,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,2009\n"
            + ",NIU,ENROLMENT_PRIMARY,F,2009,\"3,515\",PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,,5,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,2009,-5,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,2007,47,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,2007,46,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,_T,2008,100,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,F,2008,48,PUPILS\n"
            + ",NIU,ENROLMENT_PRIMARY,M,2008,54,PUPILS\n";

    private static final String[] IN_ENGLISH = {
        "Line 2, SEX: \"female\" is not in the code list sex. Use one of F, M, _T, _O, _N, _U, _Z.",
        "Line 3, SERIES: \"ENROLLMENT\" is not in the catalogue. Use the code of a sub-series or of a base series from it.",
        "Line 4, TIME_PERIOD: \"12\" is not a year from 1900 to 2100. Write four digits such as 2009.",
        "Line 5, OBS_VALUE: there is no value. Write it, or say with OBS_STATUS why it is missing, or leave the row out.",
        "Line 6, REF_AREA: the row names no area. Write NIU.",
        "Line 7: 5 fields where the header has 7. Put quotes around text with a comma in it, and write empty fields out.",
        "Line 8, OBS_VALUE: \"3,515\" has a separator between its thousands. Write 3515.",
        "Line 9, TIME_PERIOD: nothing is not a year from 1900 to 2100. Write four digits such as 2009.",
        "Line 10, OBS_VALUE: \"-5\" is below zero, and ENROLMENT_PRIMARY is a count. Correct the sign.",
        "Line 12: an earlier line states the same observation. Keep one of the two.",
        "Line 13, ENROLMENT_PRIMARY, the total, 2008: the total is 100 (line 13), and SEX F, M add up to 102:"
                + " 48 (line 14) + 54 (line 15). Correct one of the numbers, or say in a comment who is missing."
    };

    @Inject
    DataSource database;

    private final Office office = new Office("NIU");

    @Test
    void who_asks_for_no_language_reads_the_english_sentences_that_there_always_were() {
        String id = sent(FILE);
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .header("Content-Language", equalTo("en"))
                .body("items.message", equalTo(List.of(IN_ENGLISH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ru", "zh", "ar"})
    void every_sentence_is_made_of_the_same_codes_numbers_and_words_of_the_file_in_other_words(String language)
            throws SQLException, IOException {
        String id = sent(FILE);
        List<String> messages = office.asks()
                .get("/v1/submissions/" + id + "/findings?language=" + language)
                .then()
                .header("Content-Language", equalTo(language))
                .extract()
                .path("items.message");
        List<List<String>> kept = kept(id);
        assertThat(messages).hasSize(IN_ENGLISH.length);
        for (int i = 0; i < messages.size(); i++) {
            String english = IN_ENGLISH[i];
            assertThat(kept.get(i))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(english).contains(text));
            assertThat(messages.get(i))
                    .contains(kept.get(i))
                    .doesNotContainPattern("Line |Write |Use one|Correct one|Correct the|Put |Keep ");
        }
    }

    @Test
    void a_client_is_answered_in_the_language_that_its_header_asks_for_and_the_parameter_goes_first() {
        String id = sent(FILE);
        asks(id, "", "application/json", "zh-CN, en;q=0.8")
                .header("Content-Language", equalTo("zh"))
                .header("Vary", containsString("Accept-Language"))
                .body("items[0].message", startsWith("\u7b2c2\u884c\uff0cSEX\uff1a\u201cfemale\u201d"));
        asks(id, "?language=es", "application/json", "zh-CN")
                .header("Content-Language", equalTo("es"))
                .body("items[0].message", startsWith("L\u00ednea 2, SEX: \u00abfemale\u00bb"));
        asks(id, "?language=xx", "application/json", "zh-CN").statusCode(400);
    }

    @Test
    void the_table_and_the_page_say_it_in_the_same_words() {
        String id = sent(FILE);
        asks(id, "?language=fr", "text/csv", "en")
                .header("Content-Language", equalTo("fr"))
                .body(startsWith("line,column,value,own_column,own_value,rule,severity,explained,message"))
                .body(containsString("2,SEX,female,,,KNOWN_CODE,ERROR,false,\"Ligne 2, SEX\u00a0: "));
        asks(id, "?language=fr", "text/html", "en")
                .body(containsString("<bdi>Ligne 2, SEX\u00a0: \u00ab\u00a0female\u00a0\u00bb ne figure pas"));
    }

    @Test
    void a_workbook_comes_back_with_notes_and_a_list_in_the_language_of_who_asks() throws IOException {
        String id = office.sends(Xlsx.MEDIA_TYPE, workbook()).extract().path("id");
        byte[] back = asks(id, "?language=fr", Xlsx.MEDIA_TYPE, "en")
                .header("Content-Language", equalTo("fr"))
                .extract()
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            assertThat(book.getSheet("Fiche")
                            .getCellComment(new CellAddress("C2"))
                            .getString()
                            .getString())
                    .contains(
                            "ERROR, KNOWN_CODE",
                            "Feuille \u00ab\u00a0Fiche\u00a0\u00bb, cellule D2, SEX\u00a0:",
                            "Utilisez l\u2019un des codes que la constatation indique");
            XSSFSheet list = book.getSheet(Xlsx.FINDINGS);
            assertThat(list.getRow(0).getCell(7).getStringCellValue()).isEqualTo("constatation");
            assertThat(list.getRow(1).getCell(0).getStringCellValue()).isEqualTo("ligne 2");
            assertThat(list.getRow(1).getCell(5).getStringCellValue()).isEqualTo("non");
        }
        byte[] arabic =
                asks(id, "?language=ar", Xlsx.MEDIA_TYPE, "en").extract().asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(arabic))) {
            XSSFSheet list = book.getSheet(Xlsx.FINDINGS);
            assertThat(list.isRightToLeft()).isTrue();
            assertThat(list.getRow(1).getCell(7).getCellStyle().getReadingOrder())
                    .isEqualTo(ReadingOrder.RIGHT_TO_LEFT);
            assertThat(list.getRow(1).getCell(3).getCellStyle().getReadingOrder())
                    .as("what the file says")
                    .isEqualTo(ReadingOrder.CONTEXT);
        }
    }

    @Test
    void the_list_of_a_file_that_is_no_workbook_is_in_the_language_of_who_asks() throws IOException {
        byte[] list = asks(sent(FILE), "?language=ar", Xlsx.MEDIA_TYPE, "en")
                .extract()
                .asByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(list))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.isRightToLeft()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("\u2067\u0627\u0644\u0633\u0637\u0631 \u20682\u2069\u2069");
            assertThat(sheet.getRow(1).getCell(8).getStringCellValue()).contains("\u00ab\u2068female\u2069\u00bb");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"NULL", "'{\"says\":\"KNOWN_CODE.of-an-earlier-version\"}'"})
    void what_was_kept_in_english_alone_or_has_no_words_any_more_stays_in_english_and_says_so(String arguments)
            throws SQLException {
        String id = sent(FILE);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE finding SET arguments = " + arguments + " WHERE submission = ?")) {
            update.setLong(1, Long.parseLong(id));
            update.executeUpdate();
        }
        asks(id, "?language=fr", "application/json", "en").body("items.message", equalTo(List.of(IN_ENGLISH)));
        asks(id, "?language=fr", "text/html", "en")
                .body(containsString("<bdi lang=\"en\">Line 2, SEX: &quot;female&quot; is not in the code list sex"));
    }

    private String sent(String file) {
        return office.submits(file, "?dryRun=true").statusCode(201).extract().path("id");
    }

    private ValidatableResponse asks(String id, String query, String accept, String languages) {
        return office.asks()
                .accept(accept)
                .header("Accept-Language", languages)
                .get("/v1/submissions/" + id + "/findings" + query)
                .then();
    }

    /** Of each finding the texts that stand in its places. */
    private List<List<String>> kept(String id) throws SQLException, IOException {
        List<List<String>> kept = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT arguments FROM finding WHERE submission = ? ORDER BY ordinal")) {
            select.setLong(1, Long.parseLong(id));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> texts = new ArrayList<>();
                    collect(new ObjectMapper().readTree(row.getString(1)), texts);
                    kept.add(texts);
                }
            }
        }
        return kept;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        } else if (node.isArray()) {
            node.forEach(one -> collect(one, texts));
        } else {
            node.properties().stream()
                    .filter(place -> !place.getKey().equals("says"))
                    .forEach(place -> collect(place.getValue(), texts));
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Fiche");
            Object[][] rows = {{"ref_area", "series", "sex", 2008}, {"NIU", "POP", "Filles", 7}};
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    if (rows[i][j] instanceof Integer number) {
                        row.createCell(j).setCellValue(number);
                    } else {
                        row.createCell(j).setCellValue((String) rows[i][j]);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
