package org.inclusio.indicator.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What would tell of single persons is told nowhere; where it is missing, and how well it is protected, is told. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class SuppressionTest {

    private static final String VALUES = "/v1/indicators/6.10/values?series=MDG_0610_TB_TREATMENT&refArea=";

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Test
    void of_three_women_cured_neither_they_nor_the_men_are_told_and_their_total_is() throws Exception {
        state("BLZ", 1, 2010, "3", "57");
        String path = "/v1/suppressions?refArea=BLZ&series=TB_CURED_OR_COMPLETED";
        assertThat(answered(path)).isEqualTo(json.readTree(SuppressionExamples.PAGE));
        assertThat(given().accept("text/csv").get(path).asString())
                .isEqualToNormalizingNewlines(SuppressionExamples.CSV);

        JsonNode all = value("BLZ", 2010, null);
        assertThat(all.get("value").decimalValue()).isEqualByComparingTo("50");
        assertThat(all.has("confStatus")).isFalse();
        for (String sex : List.of("F", "M")) {
            JsonNode value = value("BLZ", 2010, sex);
            assertThat(value.has("value")).isFalse();
            assertThat(value.get("obsStatus").asText()).isEqualTo("Q");
            assertThat(value.get("confStatus").asText()).isEqualTo("C");
            assertThat(value.has("weight")).isFalse();
            assertThat(value.has("lowerBound")).isFalse();
            assertThat(value.get("inputs").findValues("value")).isEmpty();
            assertThat(value.get("inputs").findValuesAsText("submission")).containsOnly("1");
        }
    }

    @Test
    void a_total_that_was_added_up_from_hidden_numbers_is_told_and_they_are_not() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("TB_COHORT", "MNE", 2010, "120", 1),
                Statement.of("TB_COHORT", "MNE", 2010, "55", 2).with("sex", "F"),
                Statement.of("TB_CURED_OR_COMPLETED", "MNE", 2010, "3", 3).with("sex", "F"),
                Statement.of("TB_CURED_OR_COMPLETED", "MNE", 2010, "57", 4).with("sex", "M")));
        Eventually.computed(database, "MNE");
        JsonNode all = value("MNE", 2010, null);
        assertThat(all.get("value").decimalValue()).isEqualByComparingTo("50");
        assertThat(all.get("inputs").findValuesAsText("value")).containsExactly("120");
        assertThat(everythingAbout("MNE")).doesNotContain("\"value\":57", "\"value\":3", "COMPLETED 57", "COMPLETED 3");
    }

    @Test
    void who_is_left_out_is_protected_like_who_is_counted() throws Exception {
        // 54 of 55 women: one was not cured.
        state("BRB", 1, 2010, "54", "6");
        assertThat(suppressed("BRB")).containsExactlyInAnyOrderEntriesOf(Map.of("F", "PRIMARY", "M", "COMPLEMENTARY"));
    }

    @Test
    void large_numbers_are_told() throws Exception {
        state("BHS", 1, 2010, "30", "30");
        assertThat(suppressed("BHS")).isEmpty();
        assertThat(value("BHS", 2010, "F").get("value").asDouble()).isCloseTo(54.545454, within(0.00001));
    }

    @Test
    void what_an_office_marks_is_not_told_however_large() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("SEATS_WOMEN", "MNG", 2010, "20", 1).with("confStatus", "C"),
                Statement.of("SEATS_TOTAL", "MNG", 2010, "100", 2)));
        Eventually.computed(database, "MNG");
        JsonNode page = answered("/v1/indicators/3.3/values?refArea=MNG");
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("items").get(0).has("value")).isFalse();
        assertThat(page.get("items").get(0).get("obsStatus").asText()).isEqualTo("Q");
    }

    @Test
    void what_was_hidden_stays_hidden_while_its_number_stays_so_that_the_old_small_one_does_not_follow()
            throws Exception {
        state("BLR", 1, 2010, "3", "57");
        // Eight women are enough to be told, but the men as before and the new total would tell of the three.
        state("BLR", 2, 2010, "8", "57");
        assertThat(suppressed("BLR")).containsKey("M");
        state("BLR", 3, 2010, "8", "60");
        assertThat(value("BLR", 2010, null).get("value").asDouble()).isCloseTo(56.666666, within(0.00001));
    }

    @Test
    void what_was_hidden_stays_hidden_when_its_count_is_withdrawn_and_a_rate_goes_on_telling_it() throws Exception {
        String literate = "LITERATE_15_24";
        String rate = "MDG_0203_LITERACY_15_24";
        List<Statement> rows = new ArrayList<>(List.of(
                Statement.of("POP", "CPV", 1996, "1100", 1),
                Statement.of("POP", "CPV", 1996, "1050", 2).with("sex", "F"),
                Statement.of("POP", "CPV", 1996, "50", 3).with("sex", "M"),
                Statement.of(literate, "CPV", 1996, "1003", 4),
                Statement.of(literate, "CPV", 1996, "1000", 5).with("sex", "F"),
                Statement.of(literate, "CPV", 1996, "3", 6).with("sex", "M"),
                Statement.of(rate, "CPV", 1996, "95.238", 7).with("sex", "F"),
                Statement.of(rate, "CPV", 1996, "6", 8).with("sex", "M")));
        rows.replaceAll(row -> row.with("age", "Y15T24"));
        received.apply(Statement.submission(1, rows));
        Eventually.computed(database, "CPV");
        received.apply(Statement.submission(
                2,
                Statement.of(literate, "CPV", 1996, null, 1).with("sex", "F").with("age", "Y15T24"),
                Statement.of(literate, "CPV", 1996, null, 2).with("sex", "M").with("age", "Y15T24")));
        Eventually.computed(database, "CPV");

        JsonNode items = answered("/v1/indicators/2.3/values?series=" + rate + "&refArea=CPV")
                .get("items");
        assertThat(items).hasSize(3);
        items.forEach(one -> assertThat(one.has("value")).as(one.toString()).isEqualTo(!one.has("sex")));
        Eventually.regionsComputed(database, "CPV");
        assertThat(given().get("/v1/regions/WORLD/contributions?series=" + rate + "&timePeriod=1996&sex=M&age=Y15T24")
                        .asString())
                .doesNotContain("\"sum\":3", "\"value\":6");

        // Whoever states the count again is judged anew.
        received.apply(Statement.submission(
                3,
                Statement.of(literate, "CPV", 1996, "970", 1).with("sex", "F").with("age", "Y15T24"),
                Statement.of(literate, "CPV", 1996, "33", 2).with("sex", "M").with("age", "Y15T24")));
        Eventually.computed(database, "CPV");
        answered("/v1/indicators/2.3/values?series=" + rate + "&refArea=CPV")
                .get("items")
                .forEach(one -> assertThat(one.has("value")).as(one.toString()).isTrue());
    }

    @Test
    void who_uses_any_method_and_no_modern_one_is_protected_too() throws Exception {
        // Of the women in towns 3 use another method; their rates differ by 3 of 500.
        List<Statement> rows = new ArrayList<>();
        String[] places = {"U", "R"};
        String[][] numbers = {{"500", "303", "300"}, {"500", "240", "200"}};
        for (int i = 0; i < 2; i++) {
            rows.add(Statement.of("WOMEN_IN_UNION_15_49", "SUR", 2006, numbers[i][0], 3 * i + 1)
                    .with("urbanisation", places[i]));
            rows.add(Statement.of("WOMEN_USING_ANY", "SUR", 2006, numbers[i][1], 3 * i + 2)
                    .with("urbanisation", places[i]));
            rows.add(Statement.of("WOMEN_USING_MODERN", "SUR", 2006, numbers[i][2], 3 * i + 3)
                    .with("urbanisation", places[i]));
        }
        received.apply(Statement.submission(1, rows));
        Eventually.computed(database, "SUR");
        List<String> told = new ArrayList<>();
        answered("/v1/indicators/5.3/values?refArea=SUR").get("items").forEach(one -> {
            if (one.has("value") && one.path("urbanisation").asText().equals("U")) {
                told.add(one.get("series").asText());
            }
        });
        assertThat(told).as("not both").hasSizeLessThan(2);
    }

    @Test
    void what_was_told_is_no_cover() throws Exception {
        state("BEN", 1, 2010, "30", "30");
        state("BEN", 2, 2010, "3", "30");
        // The men were told with the same number; with the total, which everybody sees, the women follow.
        JsonNode page = answered("/v1/suppressions?refArea=BEN");
        assertThat(page.get("items")).hasSize(1);
        assertThat(page.get("items").get(0).get("reason").asText()).isEqualTo("PRIMARY");
        assertThat(page.get("items").get(0).get("width").asLong()).isZero();
        assertThat(value("BEN", 2010, "F").has("value")).isFalse();
    }

    @Test
    void a_correction_to_large_numbers_is_told_and_told_as_a_change() throws Exception {
        state("MKD", 1, 2010, "3", "57");
        state("MKD", 2, 2010, "20", "40");
        assertThat(suppressed("MKD")).isEmpty();
        assertThat(value("MKD", 2010, "F").get("value").asDouble()).isCloseTo(36.363636, within(0.00001));
        JsonNode changes = answered("/v1/revisions?refArea=MKD&series=MDG_0610_TB_TREATMENT")
                .get("items");
        List<String> kinds = new ArrayList<>();
        changes.forEach(one -> {
            if (one.has("sex")) {
                kinds.add(one.get("kind").asText());
            }
        });
        assertThat(kinds).containsExactlyInAnyOrder("NEW", "NEW", "CHANGED", "CHANGED");
    }

    @Test
    void the_numbers_of_a_contradiction_are_not_told_where_one_of_them_is_hidden() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("TB_COHORT", "BWA", 2010, "120", 1),
                Statement.of("TB_CURED_OR_COMPLETED", "BWA", 2010, "62", 2),
                Statement.of("TB_CURED_OR_COMPLETED", "BWA", 2010, "3", 3).with("sex", "F"),
                Statement.of("TB_CURED_OR_COMPLETED", "BWA", 2010, "57", 4).with("sex", "M")));
        Eventually.computed(database, "BWA");
        JsonNode findings = answered("/v1/quality-findings?refArea=BWA").get("items");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).has("stated")).isFalse();
        assertThat(findings.get(0).has("parts")).isFalse();
        assertThat(answered("/v1/quality-findings?refArea=BWA&minPercent=0.1").get("items"))
                .isEmpty();
        assertThat(given().accept("text/csv")
                        .get("/v1/quality-findings?refArea=BWA")
                        .asString())
                .doesNotContain(",57", "1:4");
    }

    /** Without the hidden women of Jordan the region has those of Turkey, so that nothing of Jordan's follows from it. */
    @Test
    void a_region_is_made_of_what_is_told() throws Exception {
        state("JOR", 1, 2007, "3", "57");
        state("TUR", 2, 2007, "33", "30");
        // With those of Iraq more than half of the people of the region.
        state("IRQ", 3, 2007, "33", "30");
        Eventually.regionsComputed(database, "JOR", "TUR", "IRQ");
        JsonNode women = value("WESTERN_ASIA", 2007, "F");
        assertThat(women.get("value").asDouble()).isCloseTo(60, within(1e-9));
        assertThat(women.at("/coverage/areasWithData").asInt()).isEqualTo(2);
        JsonNode everybody = value("WESTERN_ASIA", 2007, null);
        assertThat(everybody.get("value").asDouble()).as("186 of 360").isCloseTo(51.6666666667, within(1e-9));
        assertThat(everybody.at("/coverage/areasWithData").asInt()).isEqualTo(3);
        assertThat(given().get(
                                "/v1/regions/WESTERN_ASIA/contributions?series=MDG_0610_TB_TREATMENT&timePeriod=2007&sex=F")
                        .asString())
                .doesNotContain("\"sum\":3,");
    }

    @Test
    void inequality_that_would_tell_a_hidden_rate_is_refused() throws Exception {
        state("JAM", 1, 2010, "3", "57");
        String answer = given().get(
                        "/v1/indicators/6.10/inequality?dimension=sex&refArea=JAM&series=MDG_0610_TB_TREATMENT")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        JsonNode one = json.readTree(answer).get("items").get(0);
        assertThat(one.has("measures")).isFalse();
        assertThat(one.get("groups").findValues("value")).isEmpty();
    }

    @Test
    void a_parity_index_goes_with_the_counts_behind_it() throws Exception {
        received.apply(Statement.submission(
                1,
                Statement.of("ENROLMENT_PRIMARY", "HTI", 2004, "1000", 1),
                Statement.of("ENROLMENT_PRIMARY", "HTI", 2004, "4", 2).with("sex", "F"),
                Statement.of("POP_PRIMARY_AGE", "HTI", 2004, "900", 3).with("sex", "F"),
                Statement.of("POP_PRIMARY_AGE", "HTI", 2004, "900", 4).with("sex", "M")));
        Eventually.computed(database, "HTI");
        JsonNode parity = answered("/v1/indicators/3.1/values?refArea=HTI").get("items");
        assertThat(parity).isNotEmpty();
        parity.forEach(one -> {
            assertThat(one.has("value")).isFalse();
            assertThat(one.get("obsStatus").asText()).isEqualTo("Q");
        });
    }

    @Test
    void of_sex_and_location_nothing_small_can_be_worked_out_from_the_margins() throws Exception {
        // Four cells and their margins; three rural women. Whatever is told, they may be anything from 0 to 20.
        long[][] cells = {{40, 3}, {50, 60}};
        List<Statement> rows = new ArrayList<>();
        String[] sexes = {"F", "M"};
        String[] places = {"U", "R"};
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                rows.add(Statement.of("POP_IMPROVED_WATER", "GUY", 2010, Long.toString(cells[i][j]), rows.size() + 1)
                        .with("sex", sexes[i])
                        .with("urbanisation", places[j]));
                rows.add(Statement.of("POP", "GUY", 2010, "100", rows.size() + 1)
                        .with("sex", sexes[i])
                        .with("urbanisation", places[j]));
            }
        }
        received.apply(Statement.submission(1, rows));
        Eventually.computed(database, "GUY");
        List<String> told = new ArrayList<>();
        answered("/v1/indicators/7.8/values?refArea=GUY").get("items").forEach(one -> {
            if (one.has("value")) {
                told.add(one.path("sex").asText() + one.path("urbanisation").asText() + "="
                        + one.get("value").decimalValue().stripTrailingZeros().toPlainString());
            }
        });
        // 153 of 400; 43 and 110 of 200; 90 and 63 of 200: of a box of four cells with its margins none may be told.
        assertThat(told).contains("=38.25", "F=21.5", "M=55", "U=45", "R=31.5").hasSize(5);
        assertThat(answered("/v1/suppressions?refArea=GUY").get("items"))
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.get("width").asLong()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void a_question_that_cannot_be_read_is_refused_by_the_name_of_the_parameter() {
        String[][] refused = {
            {"refArea=XYZ", "'refArea'"},
            {"series=NOTHING", "'series'"},
            {"from=20", "'from'"},
            {"limit=0", "'limit'"},
            {"cursor=a", "'cursor'"},
            {"sort=1", "'sort'"}
        };
        for (String[] one : refused) {
            given().get("/v1/suppressions?" + one[0])
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("status", equalTo(400))
                    .body("detail", containsString(one[1]));
        }
    }

    /** Of 120 persons, 55 of them women, so many women and men were cured of tuberculosis. */
    private void state(String area, long submission, int year, String women, String men)
            throws SQLException, InterruptedException {
        received.apply(Statement.submission(
                submission,
                Statement.of("TB_COHORT", area, year, "120", 1),
                Statement.of("TB_COHORT", area, year, "55", 2).with("sex", "F"),
                Statement.of(
                        "TB_CURED_OR_COMPLETED",
                        area,
                        year,
                        Integer.toString(Integer.parseInt(women) + Integer.parseInt(men)),
                        3),
                Statement.of("TB_CURED_OR_COMPLETED", area, year, women, 4).with("sex", "F")));
        Eventually.computed(database, area);
    }

    private Map<String, String> suppressed(String area) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        answered("/v1/suppressions?refArea=" + area)
                .get("items")
                .forEach(one -> reasons.put(
                        one.get("group").path("sex").asText(), one.get("reason").asText()));
        return reasons;
    }

    private JsonNode value(String area, int year, String sex) throws IOException {
        for (JsonNode one : answered(VALUES + area).get("items")) {
            boolean isAsked =
                    sex == null ? !one.has("sex") : sex.equals(one.path("sex").asText());
            if (isAsked && one.get("timePeriod").asInt() == year) {
                return one;
            }
        }
        throw new AssertionError("no value of " + area + " " + year + " " + sex);
    }

    private String everythingAbout(String area) {
        return given().get(VALUES + area).asString()
                + given().accept("text/csv").get(VALUES + area).asString()
                + given().get("/v1/suppressions?refArea=" + area).asString();
    }

    private JsonNode answered(String path) throws IOException {
        return json.readTree(given().get(path).then().statusCode(200).extract().asString());
    }
}
