package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The findings of one file in each form that they are read in. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class QualityReportTest {

    private static final String FILE = "ref_area,series,sex,time_period,value\n"
            + "TON,POP,X,2009,5\nTON,POP,F,2009,=HYPERLINK(1)\nTON,POP,\"<script>alert(1)</script>\",2009,5\n";

    private final Office office = new Office("TON");

    @Test
    void a_person_reads_what_became_of_the_rows_and_what_to_do_and_nothing_runs() {
        String id = office.submits(FILE).extract().path("id");
        office.asks()
                .accept("text/html")
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("State: refused."))
                .body(containsString("Findings, in the order of the file: 3"))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(containsString("Line 2, SEX: &quot;X&quot; is not in the code list sex"));
    }

    @Test
    void the_workbook_has_a_row_for_each_finding_and_no_formula() throws IOException {
        String id = office.submits(FILE).extract().path("id");
        byte[] workbook = office.asks()
                .accept(Xlsx.MEDIA_TYPE)
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows)
                    .extracting(row -> row.getCellText(0))
                    .containsExactly("place", "line 2", "line 3", "line 4");
            assertThat(rows.get(2).getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCellText(3)).isEqualTo("=HYPERLINK(1)");
            assertThat(rows.get(1).getCellText(5)).isEqualTo("ERROR");
        }
    }

    @Test
    void findings_are_narrowed_to_some_severities_page_by_page() {
        String id = office.submits("action,ref_area,series,sex,time_period,value\nI,TON,POP,F,2001,5\n"
                        + ",TON,POP,X,2002,5\nI,TON,POP,M,2001,5\n,TON,POP,Y,2002,5\n")
                .extract()
                .path("id");
        String findings = "/v1/submissions/" + id + "/findings";

        office.asks()
                .get(findings + "?severity=NOTICE")
                .then()
                .body("items.line", contains(2))
                .body("items.severity", everyItem(equalTo("NOTICE")));
        String next = office.asks()
                .get(findings + "?severity=ERROR&limit=1")
                .then()
                .body("items.line", contains(3))
                .extract()
                .path("next");
        office.asks()
                .get(findings + "?severity=ERROR&limit=5&cursor=" + next)
                .then()
                .body("items.line", contains(5));
        office.asks().get(findings + "?severity=ERROR,WARNING,NOTICE").then().body("items.line", contains(2, 3, 5));
        office.asks()
                .get(findings + "?severity=BAD")
                .then()
                .statusCode(400)
                .body("detail", containsString("ERROR, WARNING or NOTICE"));
    }

    @Test
    void a_file_without_findings_says_so() {
        String id = office.submits("ref_area,series,time_period,value\nTON,POP,2001,5\n")
                .extract()
                .path("id");
        office.asks()
                .accept("text/html")
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body(containsString("Nothing was found."));
    }

    @Test
    void the_page_is_in_the_language_of_the_browser_unless_another_is_asked_for() {
        String id = office.submits(FILE).extract().path("id");
        page(id, "", "ar-EG, ar;q=0.9, en;q=0.5")
                .statusCode(200)
                .header("Content-Language", "ar")
                .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                .body(containsString("\u0627\u0644\u0631\u0645\u0632 \u0641\u064a \u0642\u0627\u0626\u0645\u0629"))
                .body(
                        containsString(
                                "<bdi>\u2067\u0627\u0644\u0633\u0637\u0631 \u20682\u2069\u060c \u2068SEX\u2069: \u00ab\u2068X\u2069\u00bb"));
        page(id, "", "de, fr;q=0.8").header("Content-Language", "fr");
        page(id, "", "de").header("Content-Language", "en");
        page(id, "?language=ru", "ar").header("Content-Language", "ru").body(containsString("dir=\"ltr\""));
        page(id, "?language=de", "ar").statusCode(400).body("detail", containsString("ar, zh, en, fr, ru or es"));
    }

    private ValidatableResponse page(String id, String query, String languages) {
        return office.asks()
                .accept("text/html")
                .header("Accept-Language", languages)
                .get("/v1/submissions/" + id + "/findings" + query)
                .then();
    }
}
