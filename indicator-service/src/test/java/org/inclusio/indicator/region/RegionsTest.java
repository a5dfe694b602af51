package org.inclusio.indicator.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.statistics.catalogue.WorldPopulation;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Caucasus and Central Asia, whose areas no other test of this service states anything of. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class RegionsTest {

    private static final String REGION = "CAUCASUS_CENTRAL_ASIA";

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    /**
     * (20 + 10) of (100 + 100) seats are 15 per cent; after a correction (20 + 30) are 25. In 2005 Kazakhstan and Uzbekistan
     * had 41,373,991 of the 74,096,543 people of the region.
     */
    @Test
    void a_region_follows_its_areas_and_says_how_much_of_it_stands_behind_the_value() throws Exception {
        seats("KAZ", 1, 2005, 20, 100);
        seats("UZB", 2, 2005, 10, 100);
        Eventually.regionsComputed(database, "KAZ", "UZB");
        JsonNode region = value("refArea=" + REGION + "&from=2005&to=2005");
        assertThat(region.get("value").decimalValue()).isEqualByComparingTo("15");
        assertThat(region.get("origin").asText()).isEqualTo("AGGREGATED");
        assertThat(region.at("/coverage/areasWithData").asInt()).isEqualTo(2);
        assertThat(region.at("/coverage/areas").asInt()).isEqualTo(8);
        assertThat(region.at("/coverage/percent").decimalValue()).isEqualByComparingTo("55.84");
        assertThat(region.at("/coverage/populationSource").asText()).isEqualTo("UN_WPP2015");
        assertThat(region.at("/coverage/surveysOnly").isMissingNode()).isTrue();

        received.apply(Statement.submission(3, Statement.of("SEATS_WOMEN", "UZB", 2005, "30", 1)));
        Eventually.regionsComputed(database, "UZB");
        assertThat(value("refArea=" + REGION + "&from=2005&to=2005")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("25");
    }

    @Test
    void less_than_half_of_a_region_is_not_published_as_the_region() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("TB_CURED_OR_COMPLETED", "GEO", 1993, "20", 1),
                Statement.of("TB_COHORT", "GEO", 1993, "100", 2)));
        Eventually.regionsComputed(database, "GEO");
        JsonNode region = value("6.10", "refArea=" + REGION + "&from=1993&to=1993");
        assertThat(region.has("value")).isFalse();
        assertThat(region.get("obsStatus").asText()).isEqualTo("O");
        assertThat(region.at("/coverage/percent").decimalValue())
                .as("5,220,893 of 68,138,381 people")
                .isEqualByComparingTo("7.66");
    }

    @Test
    void a_withdrawn_value_leaves_the_region_too() throws Exception {
        for (String area : List.of("UZB", "KAZ")) {
            received.apply(Statement.submission(
                    11,
                    Statement.of("TB_DETECTED", area, 2012, "20", 1),
                    Statement.of("TB_NEW_CASES", area, 2012, "100", 2)));
        }
        Eventually.regionsComputed(database, "UZB", "KAZ");
        assertThat(value("6.10", "refArea=" + REGION + "&from=2012&to=2012")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("20");
        for (String area : List.of("UZB", "KAZ")) {
            received.apply(Statement.submission(
                    12,
                    Statement.of("TB_DETECTED", area, 2012, null, 1),
                    Statement.of("TB_NEW_CASES", area, 2012, null, 2)));
        }
        Eventually.regionsComputed(database, "UZB", "KAZ");
        given().get("/v1/indicators/6.10/values?refArea=" + REGION + "&from=2012&to=2012")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    /** One changed number of one area: its regions are computed for that group alone, the others keep their revisions. */
    @Test
    void only_the_groups_that_changed_are_computed_again() throws Exception {
        for (String area : List.of("UZB", "KAZ")) {
            received.apply(Statement.submission(
                    21,
                    Statement.of("POP_IMPROVED_WATER", area, 2010, "40", 1).with("urbanisation", "U"),
                    Statement.of("POP_IMPROVED_WATER", area, 2010, "30", 2).with("urbanisation", "R"),
                    Statement.of("POP", area, 2010, "50", 3).with("urbanisation", "U"),
                    Statement.of("POP", area, 2010, "50", 4).with("urbanisation", "R")));
        }
        Eventually.regionsComputed(database, "UZB", "KAZ");
        long before = revisions("urbanisation = 'U'");
        for (String area : List.of("UZB", "KAZ")) {
            received.apply(Statement.submission(
                    22, Statement.of("POP_IMPROVED_WATER", area, 2010, "35", 1).with("urbanisation", "R")));
        }
        Eventually.regionsComputed(database, "UZB", "KAZ");
        assertThat(revisions("urbanisation = 'U'")).isEqualTo(before);
        assertThat(value("7.8", "refArea=" + REGION + "&from=2010&to=2010&urbanisation=R")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("70");
        assertThat(value("7.8", "refArea=" + REGION + "&from=2010&to=2010&urbanisation=_T")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("75");
    }

    /**
     * Skilled attendance of the poorest fifth, which surveys alone have: 40 and 60 per cent, weighted with the births of
     * 2011 by World Population Prospects where the offices state none; 630,000 and 363,000 in round numbers.
     */
    @Test
    void survey_countries_are_named_as_such_and_weighted_by_the_catalogue() throws Exception {
        received.apply(Statement.submission(
                31,
                Statement.of("MDG_0502_SBA", "UZB", 2011, "40", 1)
                        .with("wealthQuantile", "Q1")
                        .with("source", "Multiple Indicator Cluster Survey")));
        received.apply(Statement.submission(
                32,
                Statement.of("MDG_0502_SBA", "KAZ", 2011, "60", 1)
                        .with("wealthQuantile", "Q1")
                        .with("source", "Kazakhstan, MICS4")));
        Eventually.regionsComputed(database, "UZB", "KAZ");
        JsonNode region = value("5.2", "refArea=" + REGION + "&from=2011&to=2011");
        BigDecimal ofUzbekistan = births("UZB");
        BigDecimal ofKazakhstan = births("KAZ");
        assertThat(region.get("value").doubleValue())
                .isCloseTo(
                        (40 * ofUzbekistan.doubleValue() + 60 * ofKazakhstan.doubleValue())
                                / ofUzbekistan.add(ofKazakhstan).doubleValue(),
                        within(1e-9));
        assertThat(region.at("/coverage/surveysOnly").asBoolean()).isTrue();
        assertThat(region.at("/coverage/areasSurveyed").asInt()).isEqualTo(2);
        assertThat(region.at("/coverage/areasCatalogued").asInt()).isEqualTo(2);
        assertThat(region.at("/coverage/areas").asInt()).isEqualTo(8);

        received.apply(Statement.submission(
                33,
                Statement.of("MDG_0502_SBA", "TKM", 2011, "100", 1)
                        .with("wealthQuantile", "Q1")
                        .with("source", "Ministry of Health")));
        Eventually.regionsComputed(database, "TKM");
        region = value("5.2", "refArea=" + REGION + "&from=2011&to=2011");
        assertThat(region.at("/coverage/surveysOnly").isMissingNode()).isTrue();
        assertThat(region.at("/coverage/areasSurveyed").asInt()).isEqualTo(2);
        assertThat(given().accept("text/csv")
                        .get("/v1/indicators/5.2/values?refArea=" + REGION + "&from=2011&to=2011")
                        .asString())
                .contains(",2,,3,UN_WPP2015");
    }

    private static BigDecimal births(String area) {
        return WorldPopulation.published()
                .of(area, "LIVE_BIRTHS", Disaggregation.TOTAL, 2011)
                .orElseThrow();
    }

    private void seats(String area, long submission, int year, int women, int total) {
        received.apply(Statement.submission(
                submission,
                Statement.of("SEATS_WOMEN", area, year, Integer.toString(women), 1),
                Statement.of("SEATS_TOTAL", area, year, Integer.toString(total), 2)));
    }

    private JsonNode value(String question) throws IOException {
        return value("3.3", question);
    }

    private JsonNode value(String indicator, String question) throws IOException {
        JsonNode items = json.readTree(given().get("/v1/indicators/" + indicator + "/values?" + question)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .get("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private long revisions(String where) throws SQLException {
        try (Connection connection = database.getConnection();
                java.sql.Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from indicator_value where ref_area = '"
                        + REGION + "' and series = 'MDG_0708_WATER' and " + where)) {
            row.next();
            return row.getLong(1);
        }
    }
}
