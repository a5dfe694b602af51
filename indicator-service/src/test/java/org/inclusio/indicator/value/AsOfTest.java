package org.inclusio.indicator.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about an instant. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class AsOfTest {

    private static final String VALUES = "/v1/indicators/3.3/values?refArea=";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    /** Of 40 seats 5, then 10, then none known: 12.5 and 25 per cent. */
    @Test
    void what_held_at_an_instant_is_answered_after_corrections_and_withdrawal() {
        seats("MLT", 1, "5");
        Response first = given().get(VALUES + "MLT");
        Instant computed = Instant.parse(first.jsonPath().getString("items[0].computedAt"));
        seats("MLT", 2, "10");
        Instant corrected = Instant.parse(given().get(VALUES + "MLT").jsonPath().getString("items[0].computedAt"));
        seats("MLT", 3, null);

        assertThat(values("MLT", computed.minusNanos(1_000))).isEmpty();
        assertThat(values("MLT", computed)).containsExactly("12.5");
        assertThat(values("MLT", corrected.minusNanos(1_000))).containsExactly("12.5");
        assertThat(values("MLT", corrected)).containsExactly("25");
        assertThat(given().get(VALUES + "MLT").jsonPath().getList("items")).isEmpty();
        assertThat(given().get(VALUES + "MLT&asOf=" + computed).asString()).isEqualTo(first.asString());
        assertThat(given().accept("text/csv")
                        .get(VALUES + "MLT&asOf=" + corrected)
                        .asString())
                .contains("SEATS_WOMEN 10 (submission 2, line 1)");
    }

    @Test
    void what_held_then_is_not_sent_again_whatever_holds_now() {
        seats("CYP", 1, "5");
        String question =
                VALUES + "CYP&asOf=" + given().get(VALUES + "CYP").jsonPath().getString("items[0].computedAt");
        Response then = given().get(question);
        seats("CYP", 2, "10");

        given().header("If-None-Match", then.header("ETag"))
                .get(question)
                .then()
                .statusCode(304);
    }

    @Test
    void pages_as_of_an_instant_are_those_of_one_moment_while_values_change() {
        List<Statement> rows = new ArrayList<>();
        for (int year = 2000; year < 2007; year++) {
            rows.add(Statement.of("SEATS_WOMEN", "LUX", year, "5", rows.size() + 1));
            rows.add(Statement.of("SEATS_TOTAL", "LUX", year, "40", rows.size() + 1));
        }
        received.apply(Statement.submission(1, rows));
        Eventually.computed(database, "LUX");
        String now = given().get(VALUES + "LUX").jsonPath().getString("items[6].computedAt");

        List<String> paged = new ArrayList<>();
        String next = VALUES + "LUX&limit=3&asOf=" + now;
        for (int page = 1; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            paged.addAll(answer.jsonPath().getList("items.value", String.class));
            String link = answer.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            received.apply(Statement.submission(
                    1 + page,
                    Statement.of("SEATS_WOMEN", "LUX", 2000, "1" + page, 1),
                    Statement.of("SEATS_WOMEN", "LUX", 2006, page == 1 ? null : "2" + page, 1),
                    Statement.of("SEATS_WOMEN", "LUX", 1999, "7", 3),
                    Statement.of("SEATS_TOTAL", "LUX", 1999, "70", 4)));
            Eventually.computed(database, "LUX");
        }

        assertThat(paged).containsExactly("12.5", "12.5", "12.5", "12.5", "12.5", "12.5", "12.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "yesterday | bad-instant | 'asOf' is 'yesterday'",
                "2015-01-01 | bad-instant | with its zone",
                "2015-01-01T00:00:00 | bad-instant | with its zone",
                "9999999-01-01T00:00:00Z | bad-instant | such as",
                "1066-10-14T09:00:00Z | bad-instant | before anything was published",
                "2999-01-01T00:00:00Z | instant-in-future | nobody knows yet",
                "2150-01-01T00:00:00Z | instant-in-future | nobody knows yet"
            })
    void an_instant_that_nothing_can_be_told_about_is_a_problem(String instant, String type, String told) {
        given().get(VALUES + "MLT&asOf=" + instant)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/" + type))
                .body("detail", containsString(told));
    }

    private void seats(String area, long submission, String women) {
        received.apply(Statement.submission(
                submission,
                Statement.of("SEATS_WOMEN", area, 2009, women, 1),
                Statement.of("SEATS_TOTAL", area, 2009, "40", 2)));
        Eventually.computed(database, area);
    }

    private static List<String> values(String area, Instant asOf) {
        return given().get(VALUES + area + "&asOf=" + asOf).jsonPath().getList("items.value", String.class);
    }
}
