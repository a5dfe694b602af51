package org.inclusio.indicator.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Parliaments of Oceania, of which no other test of this service states anything. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class RegionResourceTest {

    private static final String SEATS =
            "/v1/regions/OCEANIA/contributions?series=MDG_0303_WOMEN_PARLIAMENT&timePeriod=";

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Test
    void regions_are_listed_with_their_members_the_world_first() throws Exception {
        JsonNode regions = json.readTree(
                given().get("/v1/regions").then().statusCode(200).extract().asString());
        assertThat(regions.at("/regions")).hasSize(17);
        assertThat(regions.at("/regions/0/code").asText()).isEqualTo("WORLD");
        assertThat(regions.at("/regions/0/members")).hasSize(234);
        assertThat(regions.findValues("code").stream().map(JsonNode::asText)).contains("LDC", "LLDC", "SIDS");
        assertThat(json.readTree(given().get("/v1/regions/NORTHERN_AFRICA").asString()))
                .isEqualTo(json.readTree(RegionExamples.REGION));
        given().header("Accept", "text/csv")
                .get("/v1/regions/NORTHERN_AFRICA")
                .then()
                .statusCode(200)
                .body(startsWith(RegionExamples.CSV.replace("\n", "\r\n")));
    }

    @Test
    void who_asks_for_a_version_gets_that_or_a_problem() {
        String tag = given().get("/v1/regions").then().statusCode(200).extract().header("ETag");
        for (String met : List.of(tag, "*", "\"a\", " + tag)) {
            given().header("If-Match", met).get("/v1/regions").then().statusCode(200);
        }
        for (String other : List.of("\"a\"", "W/" + tag, "a")) {
            given().header("If-Match", other)
                    .get("/v1/regions")
                    .then()
                    .statusCode(412)
                    .contentType("application/problem+json")
                    .body("detail", containsString(tag));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions", "/v1/indicators/4.1/values", "/v1/indicators/4.1/inequality"})
    void a_method_that_an_address_does_not_have_is_told_with_those_that_it_has(String address) {
        given().delete(address)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/regions?series=%00", "/v1/regions/%00/contributions"})
    void an_address_with_the_character_0_is_refused(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(400).body("detail", containsString("%00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/*;q=0", "*/*;q=0", "application/json;q=0, text/csv;q=0"})
    void a_header_that_refuses_every_format_is_a_problem(String accept) {
        for (String list : List.of("/v1/indicators", "/v1/regions", "/v1/indicators/4.1/values")) {
            given().header("Accept", accept).get(list).then().statusCode(406).contentType("application/problem+json");
        }
    }

    /** Resolution 68/18 and the list of the Committee for Development Policy: 48 least developed countries in 2015. */
    @Test
    void least_developed_countries_are_those_of_2015() {
        given().get("/v1/regions/LDC").then().body("members", hasSize(48)).body("composition", equalTo(2015));
    }

    /** Seats on 31 January 2009, Inter-Parliamentary Union: 2 of 46, 1 of 109 and 0 of 15; 3 of 170 are 1.7647 per cent. */
    @Test
    void the_value_of_a_region_is_followed_to_its_areas() throws Exception {
        seats("KIR", 2009, 2, 46);
        seats("PNG", 2009, 1, 109);
        seats("TUV", 2009, 0, 15);
        seats("SLB", 2007, 0, 50);
        Eventually.regionsComputed(database, "KIR", "PNG", "TUV", "SLB");

        ObjectNode found = (ObjectNode) json.readTree(given().get(SEATS + 2009).asString());
        ObjectNode expected = (ObjectNode) json.readTree(RegionExamples.CONTRIBUTIONS);
        for (ObjectNode one : new ObjectNode[] {found, expected}) {
            ((ObjectNode) one.get("value")).remove("revision");
            ((ObjectNode) one.get("value")).remove("computedAt");
            one.remove("madeOf");
        }
        assertThat(json.readTree(found.toString())).isEqualTo(json.readTree(expected.toString()));
        given().header("Accept", "text/csv")
                .get(SEATS + 2009)
                .then()
                .statusCode(200)
                .body(startsWith(RegionExamples.CONTRIBUTIONS_CSV.replace("\n", "\r\n")));

        // Of Tuvalu the catalogue has no population: World Population Prospects leave out areas of fewer than 90,000.
        assertThat(100.0 * (100_496 + 6_688_147) / 9_445_316).isCloseTo(71.87, within(0.005));

        // As of an instant before a correction, the contributions are those of then.
        String then = Instant.now().toString();
        try (Connection other = database.getConnection()) {
            // As if another replica were busy with the region for a while.
            lock(other, "pg_advisory_lock");
            received.apply(Statement.submission(
                    10,
                    Statement.of("SEATS_WOMEN", "KIR", 2009, "3", 1),
                    Statement.of("SEATS_TOTAL", "KIR", 2009, "50", 2)));
            Eventually.computed(database, "KIR");
            given().get(SEATS + 2009)
                    .then()
                    .body("contributions[0].sum", equalTo(2))
                    .body("contributions[0].population", equalTo(100496))
                    .body("population", equalTo(9445316));
            lock(other, "pg_advisory_unlock");
        }
        Eventually.regionsComputed(database, "KIR");
        given().get(SEATS + 2009)
                .then()
                .body("population", equalTo(9445316))
                .body("value.coverage.percent", is(71.87f));
        given().get(SEATS + 2009).then().body("contributions[0].sum", equalTo(3));
        given().get(SEATS + "2009&asOf=" + then)
                .then()
                .statusCode(200)
                .body("contributions[0].sum", equalTo(2))
                .body("contributions", hasSize(3));
    }

    private static void lock(Connection connection, String how) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute("select " + how + "(6813110, hashtext('MDG_0303_WOMEN_PARLIAMENT'))");
        }
    }

    /** Vanuatu, measured by a window of three years: 30 per cent of 10 in 1996 stands for 1994, but not for 1992. */
    @Test
    void a_neighbouring_year_stands_in_and_says_so() {
        detected("VUT", 1996, 30, 10);
        detected("TON", 1994, 20, 10);
        detected("TON", 1992, 20, 10);
        Eventually.regionsComputed(database, "VUT", "TON");
        given().get("/v1/regions/OCEANIA/contributions?series=MDG_0610_TB_DETECTION&timePeriod=1994")
                .then()
                .statusCode(200)
                .body("contributions.refArea", equalTo(java.util.List.of("TON", "VUT")))
                .body("contributions[1].how", equalTo("NEAREST"))
                .body("contributions[1].timePeriod", equalTo(1996));
        given().get("/v1/regions/OCEANIA/contributions?series=MDG_0610_TB_DETECTION&timePeriod=1992")
                .then()
                .body("contributions.refArea", equalTo(java.util.List.of("TON")))
                .body("without", hasItem("VUT"));
    }

    /** The Red List Index of 2012 as an agency would state it for the world; it is nobody's to state for a country. */
    @Test
    void what_is_about_the_world_alone_is_reported_for_it_and_not_made_of_areas() {
        received.apply(Statement.submission(
                1, Statement.of("MDG_0707_SPECIES", "WORLD", 2012, "0.76", 4).with("nature", "E")));
        received.apply(Statement.submission(2, Statement.of("FOREST_AREA", "WORLD", 2012, "5", 4)));
        Eventually.regionsComputed(database, "WORLD");
        given().get("/v1/indicators/7.7/values?refArea=WORLD")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].value", is(0.76f))
                .body("items[0].origin", equalTo("REPORTED"))
                .body("items[0].inputs[0].line", equalTo(4))
                .body("items[0].coverage", nullValue());
        given().get("/v1/indicators/7.1/values?refArea=WORLD&from=2012&to=2012")
                .then()
                .body("items.origin", everyItem(equalTo("AGGREGATED")));
        given().get("/v1/revisions?since=2020-01-01T00:00:00Z&refArea=WORLD&series=MDG_0707_SPECIES")
                .then()
                .statusCode(200)
                .body("items[0].submissions[0]", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/regions/ATLANTIS | 404 | unknown-region",
                "/v1/regions/ATLANTIS/contributions | 404 | unknown-region",
                "/v1/regions/WORLD/contributions?timePeriod=2009 | 400 | series-missing",
                "/v1/regions/WORLD/contributions?series=X&timePeriod=2009 | 400 | unknown-series",
                "/v1/regions/WORLD/contributions?series=MDG_0707_SPECIES&timePeriod=2009 | 400 | not-aggregated",
                "/v1/regions/WORLD/contributions?series=MDG_0708_WATER | 400 | bad-year",
                "/v1/regions/WORLD/contributions?series=MDG_0708_WATER&timePeriod=20 | 400 | bad-year",
                "/v1/regions/WORLD/contributions?series=MDG_0708_WATER&timePeriod=2009&imputed=x | 400 | bad-imputed",
                "/v1/regions/WORLD/contributions?series=MDG_0708_WATER&timePeriod=2009&sex=F&sex=M | 400 | repeated-parameter",
                "/v1/regions/WORLD/contributions?series=MDG_0708_WATER&timePeriod=2009&sex=X | 400 | unknown-code",
                "/v1/regions/WORLD/contributions?series=MDG_0708_WATER&timePeriod=2009&colour=X | 400 | unknown-parameter",
                "/v1/regions/WORLD/contributions?series=MDG_0708_WATER&timePeriod=1901 | 404 | no-regional-value",
                "/v1/indicators/1.3/values?refArea=WORLD | 400 | not-aggregated"
            })
    void what_can_not_be_answered_is_refused_with_its_reason(String address, int status, String problem) {
        given().get(address).then().statusCode(status).body("type", endsWith("/" + problem));
    }

    @Test
    void a_series_that_means_something_else_in_each_country_says_why_it_has_no_regions() throws Exception {
        assertThat(json.readTree(given().get("/v1/regions/WORLD/contributions?series=MDG_0707_SPECIES&timePeriod=2009")
                        .asString()))
                .isEqualTo(json.readTree(RegionExamples.NOT_AGGREGATED));
        given().get("/v1/indicators/1.3/values?refArea=WORLD").then().body("detail", containsString("each country"));
        given().get("/v1/indicators/1.3/values?refArea=WORLD&refArea=KEN")
                .then()
                .statusCode(200);
    }

    private void seats(String area, int year, int women, int total) {
        received.apply(Statement.submission(
                year - 2000,
                Statement.of("SEATS_WOMEN", area, year, Integer.toString(women), 1),
                Statement.of("SEATS_TOTAL", area, year, Integer.toString(total), 2)));
    }

    private void detected(String area, int year, int detected, int cases) {
        received.apply(Statement.submission(
                year,
                Statement.of("TB_DETECTED", area, year, Integer.toString(detected), 1),
                Statement.of("TB_NEW_CASES", area, year, Integer.toString(cases), 2)));
    }
}
