package org.inclusio.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.inclusio.ingest.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class SubmissionsOverHttpTest {

    @Test
    void every_row_is_counted_as_new_changed_unchanged_or_withdrawn() {
        Office kenya = new Office("KEN");
        kenya.submits(Office.HEADER
                        + kenya.enrolment("", "F", 2009, "3515413")
                        + kenya.enrolment("", "M", 2009, "3634846")
                        + kenya.enrolment("", "M", 2008, "3000000"))
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(3))
                .body("counts.new", equalTo(3))
                .header("Location", containsString("/v1/submissions/"));

        kenya.submits(Office.HEADER
                        + kenya.enrolment("", "F", 2009, "3515413.0")
                        + kenya.enrolment("", "M", 2009, "3634847")
                        + kenya.enrolment("D", "M", 2008, ""))
                .statusCode(201)
                .body("counts.received", equalTo(3))
                .body("counts.unchanged", equalTo(1))
                .body("counts.changed", equalTo(1))
                .body("counts.withdrawn", equalTo(1))
                .body("counts.new", equalTo(0));
    }

    @Test
    void a_series_that_was_not_held_is_compared_when_another_in_the_file_was() {
        Office office = new Office("ETH");
        office.submits(Office.HEADER + office.enrolment("", "F", 2009, "5"));
        office.submits(Office.HEADER + ",ETH,POP,F,2009,40000000,PERSONS\n" + office.enrolment("", "F", 2009, "5"))
                .body("counts.new", equalTo(1))
                .body("counts.unchanged", equalTo(1));
    }

    @Test
    void what_was_withdrawn_and_comes_again_is_new() {
        Office office = new Office("SOM");
        office.submits(Office.HEADER + office.enrolment("", "F", 2009, "5"));
        office.submits(Office.HEADER + office.enrolment("D", "F", 2009, "")).body("counts.withdrawn", equalTo(1));
        office.submits(Office.HEADER + office.enrolment("D", "F", 2009, "")).body("counts.unchanged", equalTo(1));
        office.submits(Office.HEADER + office.enrolment("", "F", 2009, "5")).body("counts.new", equalTo(1));
    }

    @Test
    void one_bad_row_rejects_the_file_and_hides_no_other() {
        Office office = new Office("UGA");
        String id = office.submits(Office.HEADER
                        + office.enrolment("", "X", 2009, "many")
                        + office.enrolment("", "M", 2009, "12")
                        + office.enrolment("", "M", 2009, "13"))
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("counts.received", equalTo(3))
                .body("counts.refused", equalTo(3))
                .body("findingCount", equalTo(3))
                .extract()
                .path("id");

        office.asks().get("/v1/submissions/" + id).then().statusCode(200).body("counts.refused", equalTo(3));
        String next = office.asks()
                .get("/v1/submissions/" + id + "/findings?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].line", equalTo(2))
                .body("items[0].column", equalTo("SEX"))
                .body("items[0].value", equalTo("X"))
                .body("items[0].rule", equalTo("KNOWN_CODE"))
                .body(
                        "items[0].message",
                        equalTo("Line 2, SEX: \"X\" is not in the code list sex. Use one of F, M, _T, _O, _N, _U, _Z."))
                .body("items[1].rule", equalTo("NUMBER"))
                .body("items[1].message", containsString("\"many\" is not a decimal number"))
                .extract()
                .path("next");
        office.asks()
                .get("/v1/submissions/" + id + "/findings?cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(4))
                .body("items[0].rule", equalTo("STATED_ONCE"))
                .body("next", nullValue());
        office.asks().get("/v1/observations").then().body("items", hasSize(0));
    }

    @Test
    void the_good_rows_are_kept_when_the_office_asks_for_that() {
        Office office = new Office("ZMB");
        office.submits(
                        Office.HEADER + office.enrolment("", "X", 2009, "1") + office.enrolment("", "M", 2009, "12"),
                        "?partial=true")
                .body("status", equalTo("PARTLY_ACCEPTED"))
                .body("counts.new", equalTo(1))
                .body("counts.refused", equalTo(1));
        office.asks().get("/v1/observations").then().body("items", hasSize(1)).body("items[0].line", equalTo(3));
    }

    @Test
    void findings_come_as_a_table_in_which_no_formula_runs() {
        Office office = new Office("MWI");
        String id = office.submits(Office.HEADER + office.enrolment("", "=1+1", 2009, "5"))
                .extract()
                .path("id");
        String rows = office.asks()
                .accept("text/csv")
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(rows.lines())
                .hasSize(2)
                .first()
                .isEqualTo("line,column,value,own_column,own_value,rule,severity,explained,message");
        assertThat(rows.lines().skip(1).findFirst().orElseThrow())
                .startsWith("2,SEX,'=1+1,,,KNOWN_CODE,ERROR,false,\"Line 2, SEX:");
    }

    @Test
    void a_dry_run_counts_as_if_in_earnest_and_keeps_nothing() {
        Office office = new Office("TCD");
        office.submits(Office.HEADER + office.enrolment("", "F", 2009, "5"));
        String file = Office.HEADER
                + office.enrolment("", "F", 2009, "6")
                + office.enrolment("", "M", 2009, "7")
                + office.enrolment("D", "F", 2001, "");
        for (String wish : new String[] {"?dryRun=true", "?dryRun=true", ""}) {
            office.submits(file, wish)
                    .statusCode(201)
                    .body("status", equalTo("ACCEPTED"))
                    .body("dryRun", is(!wish.isEmpty()))
                    .body("counts.changed", equalTo(1))
                    .body("counts.new", equalTo(1))
                    .body("counts.unchanged", equalTo(1));
        }
    }

    @Test
    void a_note_or_a_total_below_a_table_is_a_row_without_an_area_and_no_row_of_another() {
        Office office = new Office("GRL");
        for (String area : List.of("Note: in thousands", "Total", "Kenya", "'GRL'", "ref_area", "x".repeat(500))) {
            String id = office.submits(
                            Office.HEADER + office.enrolment("", "F", 2009, "5") + "," + area
                                    + ",POP,F,2010,6,PERSONS\n",
                            "?partial=true")
                    .statusCode(201)
                    .body("status", equalTo("PARTLY_ACCEPTED"))
                    .extract()
                    .path("id");
            office.asks()
                    .get("/v1/submissions/" + id + "/findings")
                    .then()
                    .body("items[0].rule", equalTo("AREA_GIVEN"))
                    .body("items[0].message", containsString("is the code of no area. Write GRL"));
        }
    }

    @Test
    void a_wish_that_is_named_alone_is_a_wish_and_two_that_differ_are_refused() {
        Office office = new Office("PYF");
        String file = Office.HEADER + office.enrolment("", "F", 2009, "5");
        for (String dry : List.of("?dryRun", "?dryRun=", "?dryRun=true&partial")) {
            office.submits(file, dry).statusCode(201).body("dryRun", equalTo(true));
        }
        office.submits(file, "?draft").statusCode(201).body("status", equalTo("DRAFT"));
        for (String twice :
                List.of("?dryRun=false&dryRun=true", "?partial=true&partial=true", "?dryRun&dryRun=false")) {
            office.submits(file, twice)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("more than once"));
        }
        office.asks().get("/v1/observations").then().body("items", hasSize(0));
    }

    @Test
    void a_file_about_another_area_is_refused_whole() {
        Office office = new Office("TZA");
        office.submits(Office.HEADER
                        + office.enrolment("", "M", 2009, "12")
                        + new Office("KEN").enrolment("", "M", 2009, "12"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/foreign-area"))
                .body("detail", containsString("Line 3 is about KEN, and this token speaks for TZA"));
        office.submits(Office.HEADER + office.enrolment("", "M", 2009, "12")).body("counts.new", equalTo(1));
    }

    @Test
    void a_repeated_key_gets_the_first_answer_and_never_stands_for_another_request() {
        Office office = new Office("BDI");
        String file = Office.HEADER + office.enrolment("", "M", 2009, "12");
        String first = withKey(office, file, "")
                .statusCode(201)
                .body("counts.new", equalTo(1))
                .extract()
                .path("id");
        withKey(office, file, "").statusCode(201).body("counts.new", equalTo(1)).body("id", equalTo(first));

        withKey(office, file + office.enrolment("", "F", 2009, "12"), "")
                .statusCode(422)
                .body("detail", containsString("submission " + first));
        withKey(office, file, "?dryRun=true").statusCode(422);
        withKey(new Office("CAF"), Office.HEADER, "").statusCode(201);
    }

    private static ValidatableResponse withKey(Office office, String file, String wish) {
        return office.asks()
                .contentType("text/csv")
                .header("Idempotency-Key", "once")
                .body(file)
                .post("/v1/submissions" + wish)
                .then();
    }

    @Test
    void a_compressed_file_is_the_same_file() throws IOException {
        Office office = new Office("NER");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write((Office.HEADER + office.enrolment("", "F", 2009, "5")).getBytes(StandardCharsets.UTF_8));
        }
        office.asks()
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(compressed.toByteArray())
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("counts.new", equalTo(1));
        office.asks()
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body("not compressed".getBytes(StandardCharsets.UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(415)
                .body("detail", containsString("is not gzip"));
    }

    @Test
    void a_body_that_is_not_what_its_sender_states_of_it_is_refused() throws Exception {
        Office office = new Office("ERI");
        byte[] file = (Office.HEADER + office.enrolment("", "F", 2009, "5")).getBytes(StandardCharsets.UTF_8);
        String sha256 = base64("SHA-256", file);
        String sha512 = base64("SHA-512", file);
        String md5 = base64("MD5", file);
        String other = base64("SHA-256", new byte[] {1});
        String[][] refused = {
            {"Content-Digest", "sha-256=:" + other + ":"},
            {"Content-Digest", "sha-512=:" + sha512 + ":, sha-256=:" + other + ":"},
            {"Content-Digest", "sha-512=:" + sha256 + ":"},
            {"Content-Digest", "sha-256=" + sha256},
            {"Content-MD5", base64("MD5", new byte[] {1})},
            {"Content-MD5", "?"},
            {"Content-Range", "bytes 0-9/100"}
        };
        for (String[] header : refused) {
            office.asks()
                    .header(header[0], header[1])
                    .contentType("text/csv")
                    .body(file)
                    .post("/v1/submissions")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        office.asks().get("/v1/observations").then().body("items", hasSize(0));
        office.asks()
                .header("Content-Digest", "sha-256=:" + sha256 + ":, crc32c=:AAAAAA==:,sha-512=:" + sha512 + ":")
                .header("Content-MD5", md5)
                .contentType("text/csv")
                .body(file)
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("counts.new", equalTo(1));
    }

    private static String base64(String algorithm, byte[] bytes) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    @Test
    void an_office_that_does_not_want_to_wait_is_told_received_and_later_the_rest() throws InterruptedException {
        Office office = new Office("GIN");
        String good = later(office, Office.HEADER + office.enrolment("", "F", 2009, "5"));
        String foreign = later(office, Office.HEADER + new Office("KEN").enrolment("", "F", 2009, "5"));

        assertThat(decided(office, good)).isEqualTo("ACCEPTED");
        assertThat(decided(office, foreign)).isEqualTo("REJECTED");
        office.asks()
                .get("/v1/submissions/" + foreign + "/findings")
                .then()
                .body("items[0].rule", equalTo("OWN_AREA"))
                .body("items[0].message", containsString("Line 2 is about KEN"));
        office.asks().get("/v1/observations").then().body("items", hasSize(1));
    }

    private static String later(Office office, String file) {
        return office.asks()
                .contentType("text/csv")
                .header("Prefer", "respond-async, wait=10")
                .body(file)
                .post("/v1/submissions")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/submissions/"))
                .body("status", equalTo("RECEIVED"))
                .body("counts.received", equalTo(0))
                .extract()
                .path("id");
    }

    private static String decided(Office office, String id) throws InterruptedException {
        String status = "RECEIVED";
        for (int i = 0; i < 300 && status.equals("RECEIVED"); i++) {
            Thread.sleep(50);
            status = office.asks().get("/v1/submissions/" + id).path("status");
        }
        return status;
    }

    @Test
    void sdmx_csv_is_read_by_its_media_type() {
        Office office = new Office("MLI");
        office.asks()
                .contentType("application/vnd.sdmx.data+csv;version=2.0.0")
                .body(SubmissionExamples.SDMX_CSV.replace("KEN", "MLI").getBytes(StandardCharsets.UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("format", equalTo("application/vnd.sdmx.data+csv"));
    }

    @Test
    void submissions_are_listed_newest_first_page_by_page() {
        Office office = new Office("RWA");
        for (int i = 0; i < 3; i++) {
            office.submits(Office.HEADER + office.enrolment("", "F", 2009, String.valueOf(i)));
        }
        String next = office.asks()
                .get("/v1/submissions?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        office.asks()
                .get("/v1/submissions?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void an_office_does_not_learn_of_the_submissions_of_another() {
        Office owner = new Office("GHA");
        Office other = new Office("TGO");
        String id = owner.submits(Office.HEADER + owner.enrolment("", "F", 2009, "5"))
                .extract()
                .path("id");
        String none = "/v1/submissions/999999999";
        for (String path : new String[] {"", "/findings"}) {
            String foreign = other.asks()
                    .get("/v1/submissions/" + id + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            String absent = other.asks()
                    .get(none + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(foreign.replace(id, "")).isEqualTo(absent.replace("999999999", ""));
        }
        other.asks().get("/v1/submissions").then().body("items", hasSize(0));
        other.asks().get("/v1/observations").then().body("items", hasSize(0));
    }

    @Test
    void what_cannot_be_read_or_found_is_refused_with_a_problem() {
        Office office = new Office("BEN");
        office.asks()
                .contentType("application/pdf")
                .body("x".getBytes(StandardCharsets.UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("text/csv"));
        office.submits(Office.HEADER, "?dryRun=maybe").statusCode(400).body("detail", containsString("dryRun"));
        office.asks().get("/v1/submissions?limit=0").then().statusCode(400).body("detail", containsString("limit"));
        office.asks().get("/v1/submissions?cursor=x").then().statusCode(400).body("detail", containsString("cursor"));
        office.asks().get("/v1/submissions/x").then().statusCode(404).body("status", equalTo(404));
        office.asks().get("/v2/submissions").then().statusCode(404);
        office.asks().delete("/v1/submissions").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void only_offices_with_an_area_and_a_valid_token_submit() {
        given().body(Office.HEADER)
                .contentType("text/csv")
                .post("/v1/submissions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        for (String role : new String[] {"agency-reader", "report-editor", "admin"}) {
            given().auth()
                    .oauth2(Tokens.ofRole(role))
                    .contentType("text/csv")
                    .body(Office.HEADER)
                    .post("/v1/submissions")
                    .then()
                    .statusCode(403)
                    .body("title", equalTo("Role missing"));
        }
        given().auth()
                .oauth2(Tokens.ofRole("data-provider"))
                .contentType("text/csv")
                .body(Office.HEADER)
                .post("/v1/submissions")
                .then()
                .statusCode(403)
                .body("detail", containsString("ref_area"));
    }

    @Test
    void the_examples_of_the_description_are_what_is_answered() {
        Office office = new Office("LBR");
        var accepted = office.submits(SubmissionExamples.PLAIN_CSV.replace("KEN", "LBR"), "")
                .extract()
                .jsonPath();
        var example = new JsonPath(SubmissionExamples.ACCEPTED);
        assertThat(accepted.getMap("$").keySet())
                .containsExactlyElementsOf(example.getMap("$").keySet());
        assertThat(accepted.getMap("counts")).isEqualTo(example.getMap("counts"));

        String id = office.submits(
                        SubmissionExamples.PLAIN_CSV.replace("KEN", "LBR").replace(",M,", ",X,"))
                .body("counts", equalTo(new JsonPath(SubmissionExamples.REJECTED).getMap("counts")))
                .extract()
                .path("id");
        String findings =
                office.asks().get("/v1/submissions/" + id + "/findings").asString();
        assertThat(new JsonPath(findings).getMap("$")).isEqualTo(new JsonPath(SubmissionExamples.FINDINGS).getMap("$"));
        assertThat(office.asks()
                        .accept("text/csv")
                        .get("/v1/submissions/" + id + "/findings")
                        .asString())
                .isEqualToNormalizingNewlines(SubmissionExamples.FINDINGS_CSV);
        given().get("/q/swagger-ui/").then().statusCode(200).body(not(containsString("404")));
    }
}
