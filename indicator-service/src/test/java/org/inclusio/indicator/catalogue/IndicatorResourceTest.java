package org.inclusio.indicator.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
class IndicatorResourceTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    @TestSecurity(user = "reader", roles = "agency-reader")
    void the_60_official_indicators_and_the_footnote_to_1_1_are_served() {
        List<String> codes =
                given().get("/v1/indicators").then().statusCode(200).extract().path("indicators.code");

        assertThat(codes).hasSize(61).doesNotHaveDuplicates().startsWith("1.1", "1.1a", "1.2");
        // The official list numbers its indicators 1.1 to 1.9, 2.1 to 2.3, 3.1 to 3.3, 4.1 to 4.3, 5.1 to 5.6, 6.1
        // to 6.10, 7.1 to 7.10 and 8.1 to 8.16.
        assertThat(codes).endsWith("8.16").contains("1.9", "2.3", "3.3", "4.3", "5.6", "6.10", "7.10");
    }

    @Test
    @TestSecurity(user = "editor", roles = "report-editor")
    void an_indicator_tells_its_target_and_how_it_is_judged() {
        given().get("/v1/indicators/1.1")
                .then()
                .statusCode(200)
                .body("goal.title", equalTo("Eradicate extreme poverty and hunger"))
                .body("target.code", equalTo("1.A"))
                .body("series", hasSize(1))
                .body("series[0].series", equalTo("MDG_0101_POV_PPP125"))
                .body("series[0].method", equalTo("RATIO"))
                .body("series[0].targetRule", equalTo("HALVE"))
                .body("series[0].targetValue", is(0.5f))
                .body("series[0].disaggregations", hasItems("sex", "age", "disabilityStatus"));
    }

    @Test
    @TestSecurity(user = "reader", roles = "agency-reader")
    void the_examples_of_the_description_are_what_is_answered() throws Exception {
        String indicator = given().get("/v1/indicators/1.2").asString();
        String rows = given().accept("text/csv").get("/v1/indicators/1.2").asString();
        String unknown = given().get("/v1/indicators/9.9").asString();

        assertThat(json.readTree(indicator)).isEqualTo(json.readTree(CatalogueExamples.INDICATOR));
        assertThat(rows).isEqualToNormalizingNewlines(CatalogueExamples.CSV);
        assertThat(json.readTree(unknown)).isEqualTo(json.readTree(CatalogueExamples.UNKNOWN));
    }

    @Test
    @TestSecurity(user = "office", roles = "data-provider")
    void csv_has_a_header_and_one_row_for_each_of_the_85_series() {
        String text = given().accept("text/csv")
                .get("/v1/indicators")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(text.lines()).hasSize(86);
    }

    @Test
    @TestSecurity(user = "reader", roles = "agency-reader")
    void what_has_not_changed_is_not_sent_again() {
        String tag = given().get("/v1/indicators").header("ETag");

        given().header("If-None-Match", tag)
                .get("/v1/indicators")
                .then()
                .statusCode(304)
                .header("ETag", tag);
        given().header("If-None-Match", tag)
                .accept("text/csv")
                .get("/v1/indicators")
                .then()
                .statusCode(200);
    }

    @Test
    @TestSecurity(user = "reader", roles = "agency-reader")
    void an_unknown_code_is_a_problem_that_says_where_the_codes_are() {
        given().get("/v1/indicators/9.9")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/unknown-indicator"))
                .body("detail", containsString("GET /v1/indicators"))
                .body("instance", equalTo("/v1/indicators/9.9"));
    }

    @Test
    @TestSecurity(user = "reader", roles = "agency-reader")
    void a_format_that_is_not_offered_is_a_problem() {
        given().accept("image/png")
                .get("/v1/indicators")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void without_a_token_nothing_is_told() {
        given().get("/v1/indicators")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("status", is(401));
    }

    @Test
    @TestSecurity(user = "somebody", roles = "visitor")
    void a_role_that_may_not_read_the_catalogue_is_refused() {
        given().get("/v1/indicators/1.1")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", equalTo("Role missing"));
    }
}
