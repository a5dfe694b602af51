package org.inclusio.indicator.value;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Values below or above a limit from the observation to the region, to progress and to inequality. Undernourishment in
 * the Caucasus and Central Asia: database of the Millennium Development Goals, August 2015; World Population Prospects.
 */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class LimitsThroughTheServiceTest {

    private static final String UNDERNOURISHED = "MDG_0109_UNDERNOURISHED";
    private static final String WATER = "MDG_0708_WATER";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Test
    void a_limit_is_told_as_that_of_the_area_and_of_the_region_by_the_rule_of_the_agency() {
        received.apply(Statement.submission(
                1,
                below("UZB", 2015, "5"),
                people("UZB", 2015, "29893000"),
                of("UZB", 2001, "14.4"),
                people("UZB", 2001, "24793000")));
        received.apply(Statement.submission(
                1,
                below("KAZ", 2015, "5"),
                people("KAZ", 2015, "17625000"),
                below("KAZ", 2001, "5"),
                people("KAZ", 2001, "15054000")));
        received.apply(Statement.submission(
                1,
                below("AZE", 2015, "5"),
                people("AZE", 2015, "9754000"),
                of("AZE", 2001, "17.1"),
                people("AZE", 2001, "8205000")));
        Eventually.regionsComputed(database, "UZB", "KAZ", "AZE");

        values("KAZ", 2015)
                .body("items", hasSize(1))
                .body("items[0].value", nullValue())
                .body("items[0].lowerBound", nullValue())
                .body("items[0].upperBound", equalTo(5))
                .body("items[0].limit", equalTo("<5"))
                .body("items[0].limitRule", nullValue())
                .body("items[0].origin", equalTo("REPORTED"));
        values("CAUCASUS_CENTRAL_ASIA", 2015)
                .body("items[0].value", nullValue())
                .body("items[0].limit", equalTo("<5"))
                .body("items[0].limitRule", equalTo("FAO_BELOW_LIMIT"))
                .body("items[0].coverage.areasWithData", equalTo(3));
        // Published: 15.3 (2000-02), where Georgia, Kyrgyzstan, Tajikistan and others enter too.
        ValidatableResponse ends = values("CAUCASUS_CENTRAL_ASIA", 2001)
                .body("items[0].value", nullValue())
                .body("items[0].limit", containsString("\u2013"));
        assertThat(ends.extract().jsonPath().getDouble("items[0].lowerBound")).isCloseTo(10.3498, offset());
        assertThat(ends.extract().jsonPath().getDouble("items[0].upperBound")).isCloseTo(11.9162, offset());
        assertThat(given().accept("text/csv")
                        .get("/v1/indicators/1.9/values?refArea=CAUCASUS_CENTRAL_ASIA&from=2015")
                        .asString())
                .contains(",<5,FAO_BELOW_LIMIT");
        given().get("/v1/regions/CAUCASUS_CENTRAL_ASIA/contributions?series=" + UNDERNOURISHED + "&timePeriod=2001")
                .then()
                .body("contributions.find { it.refArea == 'KAZ' }.limit", equalTo("<5"))
                .body("contributions.find { it.refArea == 'KAZ' }.value", nullValue())
                .body("contributions.find { it.refArea == 'KAZ' }.sum", equalTo(0))
                .body("contributions.find { it.refArea == 'KAZ' }.upperSum", equalTo(75270000));
        given().get("/v1/revisions?refArea=KAZ&series=" + UNDERNOURISHED)
                .then()
                .body("items.after.limit", hasItem("<5"));
    }

    @Test
    void a_limit_gives_way_to_a_value_and_a_value_to_a_limit_and_a_withdrawal_ends_both() {
        received.apply(Statement.submission(1, below("AUT", 2012, "5")));
        Eventually.computed(database, "AUT");
        values("AUT", 2012).body("items[0].limit", equalTo("<5"));
        received.apply(Statement.submission(2, of("AUT", 2012, "3")));
        Eventually.computed(database, "AUT");
        values("AUT", 2012).body("items[0].limit", nullValue()).body("items[0].value", equalTo(3));
        received.apply(Statement.submission(3, below("AUT", 2012, "2.5")));
        Eventually.computed(database, "AUT");
        values("AUT", 2012).body("items[0].limit", equalTo("<2.5")).body("items[0].value", nullValue());
        received.apply(Statement.submission(4, Statement.of(UNDERNOURISHED, "AUT", 2012, null, 1)));
        Eventually.computed(database, "AUT");
        values("AUT", 2012).body("items", hasSize(0));
    }

    @Test
    void a_limit_that_its_office_does_not_let_everybody_see_is_not_told() {
        received.apply(Statement.submission(1, below("BEL", 2012, "5").with("confStatus", "C")));
        Eventually.computed(database, "BEL");
        values("BEL", 2012)
                .body("items[0].confStatus", equalTo("C"))
                .body("items[0].limit", nullValue())
                .body("items[0].upperBound", nullValue())
                .body("items[0].inputs.upperBound", everyItem(nullValue()));
    }

    @Test
    void a_multiplier_holds_for_the_limit_too() {
        received.apply(Statement.submission(1, below("CHE", 2012, "0.05").with("multiplier", "2")));
        Eventually.computed(database, "CHE");
        values("CHE", 2012)
                .body("items[0].limit", equalTo("<5"))
                .body("items[0].inputs[0].value", nullValue())
                .body("items[0].inputs[0].upperBound", equalTo(0.05f))
                .body("items[0].inputs[0].unitMultiplier", equalTo(2));
        assertThat(given().accept("text/csv")
                        .get("/v1/indicators/1.9/values?refArea=CHE&from=2012")
                        .asString())
                .contains(UNDERNOURISHED + " <0.05 x 10^2 (submission 1");
    }

    /** To halve 23.6 is to reach 11.8, which every value below 5 has; to halve 6 is to reach 3. */
    @Test
    void progress_is_judged_where_both_ends_say_the_same_and_otherwise_the_reason_is_the_limit() {
        received.apply(Statement.submission(1, of("CZE", 1991, "23.6"), below("CZE", 2015, "5")));
        received.apply(Statement.submission(1, of("GRC", 1991, "6"), below("GRC", 2015, "5")));
        Eventually.computed(database, "CZE", "GRC");
        progress("CZE")
                .body("items[0].target.met", equalTo(true))
                .body("items[0].onTrack", equalTo(true))
                .body("items[0].latest.value", nullValue())
                .body("items[0].latest.limit", equalTo("<5"))
                .body("items[0].observedRate", nullValue())
                .body("items[0].remarks.code", hasItem("WITHIN_LIMITS"));
        progress("GRC")
                .body("items[0].category", nullValue())
                .body("items[0].target.met", nullValue())
                .body("items[0].why", containsString("only known by a limit"));
    }

    @Test
    void groups_of_which_one_is_only_known_by_a_limit_are_not_measured_and_the_reason_says_so() {
        received.apply(Statement.submission(
                1,
                Statement.of(WATER, "IRL", 2010, "90", 1).with("urbanisation", "R"),
                Statement.of(WATER, "IRL", 2010, null, 2)
                        .with("urbanisation", "U")
                        .with("lower", "95")));
        Eventually.computed(database, "IRL");
        given().get("/v1/indicators/7.8/inequality?dimension=urbanisation&refArea=IRL")
                .then()
                .body("items[0].refused.reason", equalTo("GROUP_WITHIN_LIMITS"))
                .body("items[0].refused.groups", equalTo(List.of("U")))
                .body("items[0].groups.find { it.code == 'U' }.limit", equalTo(">95"))
                .body("items[0].measures", nullValue());
    }

    /** Below 5 deaths of 5,800 births are below 86.2068965... of 100,000, which is told rounded up. */
    @Test
    void what_is_computed_from_a_limit_is_a_limit_and_its_inputs_say_which() {
        received.apply(Statement.submission(
                1,
                Statement.of("DEATHS_MATERNAL", "PRT", 2010, null, 1).with("upper", "5"),
                Statement.of("LIVE_BIRTHS", "PRT", 2010, "5800", 2)));
        Eventually.computed(database, "PRT");
        given().get("/v1/indicators/5.1/values?refArea=PRT")
                .then()
                .body("items", hasSize(1))
                .body("items[0].value", nullValue())
                .body("items[0].limit", equalTo("<86.2069"))
                .body("items[0].limitRule", equalTo("BOTH_ENDS"))
                .body("items[0].inputs.find { it.series == 'DEATHS_MATERNAL' }.upperBound", equalTo(5))
                .body("items[0].inputs.find { it.series == 'LIVE_BIRTHS' }.value", equalTo(5800))
                .body("items[0].inputs.find { it.series == 'LIVE_BIRTHS' }.upperBound", nullValue());
    }

    private static org.assertj.core.data.Offset<Double> offset() {
        return org.assertj.core.data.Offset.offset(0.0001);
    }

    private static ValidatableResponse values(String area, int year) {
        return given().get("/v1/indicators/1.9/values?refArea=" + area + "&from=" + year + "&to=" + year)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse progress(String area) {
        return given().get("/v1/indicators/1.9/progress?refArea=" + area).then().statusCode(200);
    }

    private static Statement of(String area, int year, String value) {
        return Statement.of(UNDERNOURISHED, area, year, value, year);
    }

    private static Statement below(String area, int year, String limit) {
        return Statement.of(UNDERNOURISHED, area, year, null, year).with("upper", limit);
    }

    private static Statement people(String area, int year, String people) {
        return Statement.of("POP", area, year, people, 3000 + year);
    }
}
