package org.inclusio.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealStack.class)
@TestSecurity(user = "office", roles = "data-provider")
class SubmissionsOverHttpTest {

    private static final String HEADER = "action,ref_area,series,sex,time_period,value,unit\n";

    @Test
    @OidcSecurity(claims = @Claim(key = "ref_area", value = "KEN"))
    void every_row_is_counted_as_new_changed_unchanged_or_withdrawn() {
        String first = HEADER
                + ",KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS\n"
                + ",KEN,ENROLMENT_PRIMARY,M,2009,3634846,PUPILS\n"
                + ",KEN,ENROLMENT_PRIMARY,M,2008,3000000,PUPILS\n";
        String second = HEADER
                + ",KEN,ENROLMENT_PRIMARY,F,2009,3515413.0,PUPILS\n"
                + ",KEN,ENROLMENT_PRIMARY,M,2009,3634847,PUPILS\n"
                + "D,KEN,ENROLMENT_PRIMARY,M,2008,,\n";

        submit(first).statusCode(201).body("status", equalTo("ACCEPTED")).body("counts.new", equalTo(3));
        submit(second)
                .statusCode(201)
                .body("counts.received", equalTo(3))
                .body("counts.unchanged", equalTo(1))
                .body("counts.changed", equalTo(1))
                .body("counts.withdrawn", equalTo(1))
                .body("counts.new", equalTo(0));
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "ref_area", value = "UGA"))
    void one_bad_row_does_not_hide_the_others() {
        String id = submit(HEADER
                        + ",UGA,ENROLMENT_PRIMARY,X,2009,many,PUPILS\n"
                        + ",UGA,ENROLMENT_PRIMARY,M,2009,12,PUPILS\n"
                        + ",UGA,ENROLMENT_PRIMARY,M,2009,13,PUPILS\n")
                .statusCode(201)
                .body("status", equalTo("PARTLY_ACCEPTED"))
                .body("counts.new", equalTo(1))
                .body("counts.refused", equalTo(2))
                .extract()
                .path("id");

        given().get("/v1/submissions/" + id).then().statusCode(200).body("counts.refused", equalTo(2));
        String next = given().get("/v1/submissions/" + id + "/findings?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].message", containsString("SEX \"X\""))
                .body("items[1].message", containsString("\"many\""))
                .extract()
                .path("next");
        given().get("/v1/submissions/" + id + "/findings?cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(4));
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "ref_area", value = "TZA"))
    void a_file_about_another_area_is_refused_whole() {
        submit(HEADER + ",TZA,ENROLMENT_PRIMARY,M,2009,12,PUPILS\n,KEN,ENROLMENT_PRIMARY,M,2009,12,PUPILS\n")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("Line 3 is about KEN"));
        submit(HEADER + ",TZA,ENROLMENT_PRIMARY,M,2009,12,PUPILS\n").body("counts.new", equalTo(1));
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "ref_area", value = "RWA"))
    void a_file_that_breaks_off_is_rejected_with_the_line() {
        submit(HEADER + ",RWA,ENROLMENT_PRIMARY,M,2009,12,\"PUPILS\n")
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("counts.new", equalTo(0));
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "ref_area", value = "BDI"))
    void a_repeated_key_gets_the_first_answer() {
        String file = HEADER + ",BDI,ENROLMENT_PRIMARY,M,2009,12,PUPILS\n";
        for (int i = 0; i < 2; i++) {
            given().contentType("text/csv")
                    .header("Idempotency-Key", "once")
                    .body(file)
                    .post("/v1/submissions")
                    .then()
                    .statusCode(201)
                    .body("counts.new", equalTo(1));
        }
    }

    @Test
    @OidcSecurity(claims = @Claim(key = "ref_area", value = "BDI"))
    void what_cannot_be_read_or_found_is_refused_with_a_problem() {
        given().contentType("application/pdf")
                .body("x".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/submissions")
                .then()
                .statusCode(415)
                .body("detail", containsString("text/csv"));
        given().get("/v1/submissions/999999").then().statusCode(404).body("status", equalTo(404));
    }

    @Test
    @TestSecurity(user = "reader", roles = "agency-reader")
    void only_data_providers_submit() {
        submit(HEADER).statusCode(403);
    }

    private static ValidatableResponse submit(String csv) {
        return given().contentType("text/csv").body(csv).post("/v1/submissions").then();
    }
}
