package org.inclusio.indicator.region;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.Test;

/** The Caucasus and Central Asia, whose areas no other test of this service states anything of. */
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

    /** (20 + 10) of (100 + 100) seats are 15 per cent; after a correction (20 + 30) are 25. */
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
        assertThat(region.at("/coverage/percent").decimalValue()).isEqualByComparingTo("100");

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
        received.apply(Statement.submission(2, Statement.of("TB_COHORT", "ARM", 1993, "131", 1)));
        Eventually.regionsComputed(database, "GEO", "ARM");
        JsonNode region = value("6.10", "refArea=" + REGION + "&from=1993&to=1993");
        assertThat(region.has("value")).isFalse();
        assertThat(region.get("obsStatus").asText()).isEqualTo("O");
        assertThat(region.at("/coverage/percent").decimalValue())
                .as("100 of 231")
                .isEqualByComparingTo("43.29");
    }

    @Test
    void a_withdrawn_value_leaves_the_region_too() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("TB_DETECTED", "TJK", 2012, "20", 1),
                Statement.of("TB_NEW_CASES", "TJK", 2012, "100", 2)));
        Eventually.regionsComputed(database, "TJK");
        assertThat(value("6.10", "refArea=" + REGION + "&from=2012&to=2012")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("20");
        received.apply(Statement.submission(
                2,
                Statement.of("TB_DETECTED", "TJK", 2012, null, 1),
                Statement.of("TB_NEW_CASES", "TJK", 2012, null, 2)));
        Eventually.regionsComputed(database, "TJK");
        given().get("/v1/indicators/6.10/values?refArea=" + REGION + "&from=2012&to=2012")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    /** One changed number of one area: its regions are computed for that group alone, the others keep their revisions. */
    @Test
    void only_the_groups_that_changed_are_computed_again() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("POP_IMPROVED_WATER", "KGZ", 2010, "40", 1).with("urbanisation", "U"),
                Statement.of("POP_IMPROVED_WATER", "KGZ", 2010, "30", 2).with("urbanisation", "R"),
                Statement.of("POP", "KGZ", 2010, "50", 3).with("urbanisation", "U"),
                Statement.of("POP", "KGZ", 2010, "50", 4).with("urbanisation", "R")));
        Eventually.regionsComputed(database, "KGZ");
        long before = revisions("urbanisation = 'U'");
        received.apply(Statement.submission(
                2, Statement.of("POP_IMPROVED_WATER", "KGZ", 2010, "35", 1).with("urbanisation", "R")));
        Eventually.regionsComputed(database, "KGZ");
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
