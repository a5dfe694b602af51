package org.inclusio.indicator.quality;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Numbers that contradict each other are told with the lines they come from, until they are corrected. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class QualityFindingsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Test
    void a_total_beside_girls_and_boys_who_are_fewer_is_the_example_of_the_description() throws Exception {
        stateSchoolAge("ABW", "8110");
        JsonNode expected = json.readTree(FindingExamples.PAGE);
        String path = "/v1/quality-findings?refArea=ABW&series=POP_PRIMARY_AGE&from=1999&to=1999";
        assertThat(answered(path)).isEqualTo(expected);
        assertThat(given().accept("text/csv").get(path).asString()).isEqualToNormalizingNewlines(FindingExamples.CSV);
    }

    @Test
    void a_correction_takes_the_finding_away() throws Exception {
        String path = "/v1/quality-findings?refArea=AIA";
        stateSchoolAge("AIA", "8110");
        assertThat(answered(path).get("items")).hasSize(1);
        received.apply(Statement.submission(2, Statement.of("POP_PRIMARY_AGE", "AIA", 1999, "8107", 1)));
        Eventually.computed(database, "AIA");
        assertThat(answered(path).get("items")).isEmpty();
    }

    @Test
    void small_differences_can_be_left_out_and_pages_follow_each_other() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("POP", "AND", 2000, "1000", 1),
                Statement.of("POP", "AND", 2000, "600", 2).with("sex", "F"),
                Statement.of("POP", "AND", 2000, "399", 3).with("sex", "M"),
                Statement.of("POP", "AND", 2001, "1000", 4),
                Statement.of("POP", "AND", 2001, "600", 5).with("urbanisation", "U"),
                Statement.of("POP", "AND", 2001, "300", 6).with("urbanisation", "R")));
        Eventually.computed(database, "AND");
        JsonNode large = answered("/v1/quality-findings?refArea=AND&minPercent=1");
        assertThat(large.findValuesAsText("difference")).containsExactly("100");
        JsonNode first = answered("/v1/quality-findings?refArea=AND&limit=1");
        assertThat(first.findValuesAsText("difference")).containsExactly("1");
        JsonNode second = answered("/v1/quality-findings?refArea=AND&limit=1&cursor="
                + first.get("next").asText());
        assertThat(second.findValuesAsText("difference")).containsExactly("100");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void a_question_that_cannot_be_read_is_refused_by_the_name_of_the_parameter() {
        String[][] refused = {
            {"refArea=XYZ", "'refArea'"},
            {"series=NOTHING", "'series'"},
            {"from=20", "'from'"},
            {"minPercent=-1", "'minPercent'"},
            {"limit=0", "'limit'"},
            {"cursor=a", "'cursor'"},
            {"sort=1", "'sort'"}
        };
        for (String[] one : refused) {
            given().get("/v1/quality-findings?" + one[0])
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("status", equalTo(400))
                    .body("detail", containsString(one[1]));
        }
    }

    private void stateSchoolAge(String area, String total) throws SQLException, InterruptedException {
        received.apply(Statement.submission(
                1,
                Statement.of("POP_PRIMARY_AGE", area, 1999, total, 1),
                Statement.of("POP_PRIMARY_AGE", area, 1999, "3999", 2).with("sex", "F"),
                Statement.of("POP_PRIMARY_AGE", area, 1999, "4108", 3).with("sex", "M")));
        Eventually.computed(database, area);
    }

    private JsonNode answered(String path) throws IOException {
        return json.readTree(given().get(path).then().statusCode(200).extract().asString());
    }
}
