package org.inclusio.indicator.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class ValueResourceTest {

    private static final String VALUES = "/v1/indicators/1.1a/values?refArea=PER&series=MDG_0101A_POV_NATIONAL";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    /** Poor people of Peru by sex, of 100 each, in six years: the number is the percentage. */
    @BeforeEach
    void eighteen_values() {
        List<Statement> rows = new ArrayList<>();
        for (int year = 2000; year < 2006; year++) {
            for (String sex : List.of("_T", "F", "M")) {
                rows.add(Statement.of("POP_BELOW_NPL", "PER", year, "4" + year % 10, rows.size() + 1)
                        .with("sex", sex));
                rows.add(
                        Statement.of("POP", "PER", year, "100", rows.size() + 1).with("sex", sex));
            }
        }
        received.apply(Statement.submission(1, rows));
        Eventually.computed(database, "PER");
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition_while_values_change() {
        List<String> whole = cells(given().get(VALUES).jsonPath());
        assertThat(whole).hasSize(18);

        List<String> paged = new ArrayList<>();
        String next = VALUES + "&limit=5";
        for (int page = 0; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            paged.addAll(cells(answer.jsonPath()));
            String link = answer.header("Link");
            assertThat(link == null)
                    .isEqualTo(answer.jsonPath().getString("next") == null)
                    .isEqualTo(page == 3);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            // A correction of what was read already and of what is still to come.
            received.apply(Statement.submission(
                    10 + page,
                    Statement.of("POP_BELOW_NPL", "PER", 2000, "4" + page, 1),
                    Statement.of("POP_BELOW_NPL", "PER", 2005, "4" + page, 31)));
            Eventually.computed(database, "PER");
        }

        assertThat(paged).isEqualTo(whole);
    }

    @Test
    void filters_may_be_repeated_and_are_joined() {
        given().get(VALUES + "&sex=F&sex=M&from=2001&to=2002")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.timePeriod", everyItem(org.hamcrest.Matchers.oneOf(2001, 2002)))
                .body("next", nullValue());
        given().get(VALUES + "&sex=_T&from=2001").then().body("items", hasSize(5));
        given().get(VALUES + "&refArea=PRY&sex=&age=").then().body("items", hasSize(18));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        Response first = given().get(VALUES);
        given().header("If-None-Match", first.header("ETag")).get(VALUES).then().statusCode(304);
        given().header("If-None-Match", first.header("ETag"))
                .accept("text/csv")
                .get(VALUES)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/v1/indicators/9.9/values | 404 | unknown-indicator | GET /v1/indicators",
                "/v1/indicators/3.3/values?refArea=XYZ | 400 | unknown-area | 'refArea'",
                "/v1/indicators/3.3/values?refArea=ken | 400 | unknown-area | in capitals",
                "/v1/indicators/3.3/values?series=POP | 400 | unknown-series | MDG_0303_WOMEN_PARLIAMENT",
                "/v1/indicators/3.3/values?sex=W | 400 | unknown-code | 'sex'",
                "/v1/indicators/3.3/values?age=old | 400 | unknown-code | Y15T24",
                "/v1/indicators/3.3/values?customBreakdown=a%20b | 400 | unknown-code | 'customBreakdown'",
                "/v1/indicators/3.3/values?customBreakdown=%00 | 400 | unreadable-request | 'customBreakdown'",
                "/v1/indicators/3.3/values?sexx=F | 400 | unknown-parameter | 'sexx'",
                "/v1/indicators/3.3/values?from=99 | 400 | bad-year | 'from'",
                "/v1/indicators/3.3/values?to=1850 | 400 | bad-year | 1900 to 2100",
                "/v1/indicators/3.3/values?from=2015&to=1990 | 400 | years-reversed | 'from' is 2015",
                "/v1/indicators/3.3/values?limit=0 | 400 | bad-limit | 'limit'",
                "/v1/indicators/3.3/values?limit=99999999999 | 400 | bad-limit | 5000",
                "/v1/indicators/3.3/values?cursor=!! | 400 | bad-cursor | 'next'",
                "/v1/indicators/3.3/values?cursor=AAAA | 400 | bad-cursor | 'cursor'"
            })
    void a_question_that_cannot_be_answered_is_a_problem_that_names_the_parameter(
            String address, int status, String type, String told) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/" + type))
                .body("detail", containsString(told));
    }

    @Test
    void a_cursor_of_another_question_is_refused() {
        String cursor = given().get(VALUES + "&limit=1").jsonPath().getString("next");
        given().get("/v1/indicators/3.3/values?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://inclusio.example/problems/bad-cursor"));
    }

    @Test
    void the_examples_of_problems_are_what_is_answered() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(
                        given().get("/v1/indicators/3.3/values?refArea=XYZ").asString()))
                .isEqualTo(json.readTree(ValueExamples.UNKNOWN_AREA));
        assertThat(json.readTree(given().get("/v1/indicators/3.3/values?from=2015&to=1990")
                        .asString()))
                .isEqualTo(json.readTree(ValueExamples.YEARS_REVERSED));
    }

    @Test
    void the_example_of_a_cursor_is_one_that_is_taken() {
        given().get("/v1/indicators/3.3/values?cursor=" + ValueExamples.CURSOR)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html"})
    void a_format_that_is_not_offered_is_a_problem(String format) {
        given().accept(format).get(VALUES).then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "office", roles = "data-provider")
    void an_office_may_not_read_the_values_of_others() {
        given().get(VALUES).then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    @TestSecurity(user = "editor", roles = "report-editor")
    void an_editor_may_read_values() {
        given().get(VALUES).then().statusCode(200);
    }

    @Test
    @TestSecurity(user = "root", roles = "admin")
    void an_administrator_may_read_values() {
        given().get(VALUES).then().statusCode(200);
    }

    private static List<String> cells(JsonPath page) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < page.getList("items").size(); i++) {
            cells.add(page.getString("items[" + i + "].timePeriod") + page.getString("items[" + i + "].sex"));
        }
        return cells;
    }
}
