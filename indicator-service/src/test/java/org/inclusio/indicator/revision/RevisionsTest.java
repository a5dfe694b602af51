package org.inclusio.indicator.revision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed, when and why. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "reader", roles = "agency-reader")
class RevisionsTest {

    private static final String REVISIONS = "/v1/revisions?refArea=";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    /** Of 40 seats 5, then provisionally 10, then none known: 12.5 and 25 per cent. */
    @Test
    void the_examples_are_what_is_answered_about_a_value_stated_corrected_and_withdrawn() throws Exception {
        received.apply(Statement.submission(
                17,
                Statement.of("SEATS_WOMEN", "BRN", 2009, "5", 1).with("nature", "C"),
                Statement.of("SEATS_TOTAL", "BRN", 2009, "40", 2).with("nature", "C")));
        Eventually.computed(database, "BRN");
        received.apply(Statement.submission(
                18,
                Statement.of("SEATS_WOMEN", "BRN", 2009, "10", 1)
                        .with("nature", "C")
                        .with("obsStatus", "P")));
        Eventually.computed(database, "BRN");
        received.apply(Statement.submission(19, Statement.of("SEATS_WOMEN", "BRN", 2009, null, 1)));
        Eventually.computed(database, "BRN");

        ObjectMapper json = new ObjectMapper();
        JsonNode answer = json.readTree(given().get(REVISIONS + "BRN").asString());
        JsonNode example = json.readTree(RevisionExamples.PAGE);
        assertThat(timeless(answer)).isEqualTo(timeless(example));
        String csv = given().accept("text/csv").get(REVISIONS + "BRN").asString();
        assertThat(timeless(csv)).isEqualToNormalizingNewlines(timeless(RevisionExamples.CSV));
    }

    @Test
    void a_value_is_told_to_depend_on_its_own_submissions_and_not_on_others_that_came_with_them() {
        received.apply(Statement.submission(
                1,
                Statement.of("SEATS_WOMEN", "OMN", 2009, "5", 1),
                Statement.of("SEATS_TOTAL", "OMN", 2009, "40", 2)));
        received.apply(Statement.submission(
                2, Statement.of("POP_BELOW_NPL", "OMN", 2009, "5", 1), Statement.of("POP", "OMN", 2009, "40", 2)));
        Eventually.computed(database, "OMN");

        assertThat(given().get(REVISIONS + "OMN&series=MDG_0303_WOMEN_PARLIAMENT")
                        .jsonPath()
                        .getList("items[0].submissions"))
                .containsExactly(1);
        assertThat(given().get(REVISIONS + "OMN&series=MDG_0101A_POV_NATIONAL")
                        .jsonPath()
                        .getList("items[0].submissions"))
                .containsExactly(2);
    }

    /** Of an Eastern Asia of which nobody but China is known, 10 of 40 persons and then 20 have sanitation. */
    @Test
    void a_change_of_a_region_names_the_submissions_of_its_areas_and_how_much_stands_behind_it() {
        received.apply(Statement.submission(
                7_001,
                Statement.of("POP_IMPROVED_SANITATION", "CHN", 2014, "10", 1),
                Statement.of("POP", "CHN", 2014, "40", 2)));
        Eventually.regionsComputed(database, "CHN");
        received.apply(Statement.submission(7_002, Statement.of("POP_IMPROVED_SANITATION", "CHN", 2014, "20", 1)));
        Eventually.regionsComputed(database, "CHN");

        JsonPath told = given().get(REVISIONS + "EASTERN_ASIA&series=MDG_0709_SANITATION")
                .jsonPath();
        assertThat(told.getList("items.kind")).containsExactly("NEW", "CHANGED");
        assertThat(told.getList("items.submissions")).containsExactly(List.of(7_001), List.of(7_002));
        assertThat(told.getDouble("items[1].before.value")).isEqualTo(25);
        assertThat(told.getDouble("items[1].after.value")).isEqualTo(50);
        assertThat(told.getInt("items[1].after.coverage.areasWithData")).isEqualTo(1);
    }

    @Test
    void what_comes_out_the_same_has_no_revision_and_the_same_answer_is_not_sent_again() {
        seats("QAT", 1, 2009, "5", "40");
        Response first = given().get(REVISIONS + "QAT&until=" + lastUntil("QAT"));
        seats("QAT", 2, 2009, "5", "40");

        Response second = given().get(REVISIONS + "QAT");
        assertThat(second.jsonPath().getList("items.kind")).containsExactly("NEW", "CHANGED");
        assertThat(second.jsonPath().getString("items[1].before"))
                .as("only the submission in its lineage changed")
                .isEqualTo(second.jsonPath().getString("items[1].after"));
        received.apply(Statement.submission(
                2,
                Statement.of("SEATS_WOMEN", "QAT", 2009, "5", 1),
                Statement.of("SEATS_TOTAL", "QAT", 2009, "40", 2)));
        Eventually.computed(database, "QAT");
        assertThat(given().get(REVISIONS + "QAT").jsonPath().getList("items")).hasSize(2);
        given().header("If-None-Match", first.header("ETag"))
                .get(REVISIONS + "QAT&until=" + first.jsonPath().getString("until"))
                .then()
                .statusCode(304);
    }

    @Test
    void a_copy_kept_by_since_and_until_misses_nothing_and_hears_nothing_twice() {
        Map<String, String> copy = new HashMap<>();
        List<String> heard = new ArrayList<>();
        String since = null;
        for (int round = 1; round <= 4; round++) {
            for (int year = 2000; year < 2005; year++) {
                seats("BHR", round * 10L + year - 2000, year, year % 3 == round % 3 ? null : "" + round, "40");
            }
            since = follow("BHR", since, copy, heard);
        }

        List<Map<String, Object>> values =
                given().get("/v1/indicators/3.3/values?refArea=BHR").jsonPath().getList("items");
        Map<String, String> held = new HashMap<>();
        values.forEach(value ->
                held.put(value.get("timePeriod").toString(), value.get("value").toString()));
        assertThat(copy).isEqualTo(held);
        assertThat(heard).doesNotHaveDuplicates().hasSizeGreaterThan(12);
        List<String> more = new ArrayList<>();
        follow("BHR", since, copy, more);
        assertThat(more).isEmpty();
    }

    @Test
    void pages_are_about_the_changes_of_one_moment_and_follow_each_other_without_a_gap() {
        for (int i = 1; i <= 3; i++) {
            List<Statement> rows = new ArrayList<>();
            for (int year = 2000; year < 2004; year++) {
                rows.add(Statement.of("SEATS_WOMEN", "KWT", year, "" + i, rows.size() + 1));
                rows.add(Statement.of("SEATS_TOTAL", "KWT", year, "50", rows.size() + 1));
            }
            received.apply(Statement.submission(i, rows));
            Eventually.computed(database, "KWT");
        }
        List<String> whole = cells(given().get(REVISIONS + "KWT").jsonPath());
        assertThat(whole).hasSize(12);

        List<String> paged = new ArrayList<>();
        String next = REVISIONS + "KWT&limit=5";
        for (int page = 0; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            paged.addAll(cells(answer.jsonPath()));
            String link = answer.header("Link");
            assertThat(link == null)
                    .isEqualTo(answer.jsonPath().getString("next") == null)
                    .isEqualTo(page == 2);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            seats("KWT", 10 + page, 2001, "1" + page, "50");
        }

        assertThat(paged).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "since=2015 | bad-instant | 'since' is '2015'",
                "until=2150-01-01T00:00:00Z | instant-in-future | nobody knows yet",
                "since=2015-07-06T00:00:00Z&until=2014-07-07T00:00:00Z | instants-reversed | earlier instant",
                "refArea=XYZ | unknown-area | 'refArea'",
                "series=POP | unknown-series | no sub-series",
                "limit=0 | bad-limit | from 1 to 5000",
                "cursor=x | bad-cursor | 'next'",
                "cursor=99999999999999999.1.1 | bad-cursor | 'cursor'",
                "cursor=1448000000000000.1.1&until=2014-07-07T00:00:00Z | bad-cursor | keep the other parameters",
                "asOf=2014-07-07T00:00:00Z | unknown-parameter | since"
            })
    void a_question_that_cannot_be_answered_is_a_problem_that_names_the_parameter(
            String query, String type, String told) {
        given().get("/v1/revisions?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://inclusio.example/problems/" + type))
                .body("detail", containsString(told));
    }

    /** Its mark is that of the question, so that only the place in it is made up. */
    @Test
    void a_cursor_that_leads_to_what_nobody_knows_yet_is_refused() {
        String example = RevisionExamples.CURSOR;
        String mark = example.substring(0, example.indexOf("1795"));

        given().get("/v1/revisions?cursor=" + mark + "99999999999999999.1.1")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://inclusio.example/problems/instant-in-future"))
                .body("detail", containsString("nobody knows yet"));
    }

    @Test
    void the_example_of_a_problem_is_what_is_answered() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(given().get("/v1/revisions?since=2015-07-06T00:00:00Z&until=2014-07-07T00:00:00Z")
                        .asString()))
                .isEqualTo(json.readTree(RevisionExamples.REVERSED));
    }

    @Test
    @TestSecurity(user = "office", roles = "data-provider")
    void an_office_may_not_read_the_revisions_of_others() {
        given().get(REVISIONS + "BRN").then().statusCode(403).contentType("application/problem+json");
    }

    private void seats(String area, long submission, int year, String women, String all) {
        received.apply(Statement.submission(
                submission,
                Statement.of("SEATS_WOMEN", area, year, women, 1),
                Statement.of("SEATS_TOTAL", area, year, all, 2)));
        Eventually.computed(database, area);
    }

    private static String lastUntil(String area) {
        return given().get(REVISIONS + area).jsonPath().getString("until");
    }

    /** Applies what changed to the copy, three changes a page, and returns where to go on. */
    private static String follow(String area, String since, Map<String, String> copy, List<String> heard) {
        String question = REVISIONS + area + "&limit=3" + (since == null ? "" : "&since=" + since);
        String cursor = "";
        while (true) {
            JsonPath page = given().get(question + cursor).jsonPath();
            for (int i = 0; i < page.getList("items").size(); i++) {
                String year = page.getString("items[" + i + "].timePeriod");
                String value = page.getString("items[" + i + "].after.value");
                heard.add(year + "@" + page.getString("items[" + i + "].revision"));
                if (value == null) {
                    copy.remove(year);
                } else {
                    copy.put(year, value);
                }
            }
            if (page.getString("next") == null) {
                return page.getString("until");
            }
            cursor = "&cursor=" + page.getString("next");
        }
    }

    private static List<String> cells(JsonPath page) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < page.getList("items").size(); i++) {
            cells.add(
                    page.getString("items[" + i + "].timePeriod") + "@" + page.getString("items[" + i + "].revision"));
        }
        return cells;
    }

    /** Without numbers and instants of the recomputations, which grow as they are told. */
    private static JsonNode timeless(JsonNode page) {
        ObjectNode copy = page.deepCopy();
        long revision = 0;
        Instant instant = Instant.EPOCH;
        for (JsonNode item : copy.get("items")) {
            assertThat(item.get("revision").asLong()).isGreaterThan(revision);
            assertThat(Instant.parse(item.get("computedAt").asText())).isAfter(instant);
            revision = item.get("revision").asLong();
            instant = Instant.parse(item.get("computedAt").asText());
            ((ObjectNode) item).remove(List.of("revision", "computedAt"));
        }
        assertThat(Instant.parse(copy.get("until").asText())).isAfterOrEqualTo(instant);
        copy.remove("until");
        return copy;
    }

    private static String timeless(String csv) {
        return csv.replaceAll(",\\d+,[^,]*Z,(\\d+)(\\r?\\n)", ",,,$1$2");
    }
}
