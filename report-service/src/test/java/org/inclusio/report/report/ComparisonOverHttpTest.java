package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.inclusio.report.report.Orders.BEFORE_ANYTHING;
import static org.inclusio.report.report.Orders.assembled;
import static org.inclusio.report.report.Orders.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.report.RealStack;
import org.inclusio.report.Topic;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What changed from one report to another. The values are invented, of a series and areas that no other test uses. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "editor", roles = "report-editor")
class ComparisonOverHttpTest {

    private static final String SERIES = "MDG_0602_CONDOM_HIGH_RISK";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void figures_that_were_revised_came_or_went_are_told_with_before_after_and_why() throws Exception {
        say("AND", 1, "50");
        say("MCO", 1, "60");
        say("LIE", 1, "70");
        String before = assembled(now());
        Thread.sleep(1_100);
        say("AND", 2, "55");
        say("MCO", 2, "null");
        say("SMR", 1, "80");
        suppress("LIE", 2);
        String after = assembled(now());

        JsonPath comparison = given().get("/v1/reports/" + before + "/comparison?with=" + after)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, Object>> figures = comparison.getList("figures.findAll { it.series == '" + SERIES + "' }");
        assertThat(figures.stream()
                        .map(figure -> figure.get("refArea") + " " + figure.get("before") + " > " + figure.get("after")
                                + " " + figure.get("why"))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("AND 50 > 55 REVISED\nLIE 70 > null SUPPRESSED\nMCO 60 > null WITHDRAWN\nSMR null > 80 NEW");
        Map<String, Object> revised = figures.get(0);
        given().get("/v1/reports/" + before + "/figures/" + revised.get("figureBefore") + "/lineage")
                .then()
                .body("figure.value", equalTo(50));
        given().get("/v1/reports/" + after + "/figures/" + revised.get("figureAfter") + "/lineage")
                .then()
                .body("figure.value", equalTo(55));
        assertThat(comparison.getList("tables.title", String.class)).contains("Figures by indicator and criterion");

        Document page = page(before, "?with=" + after);
        assertThat(page.select("tr:contains(" + SERIES + "):contains(AND) del").text())
                .isEqualTo("50");
        assertThat(page.select("tr:contains(" + SERIES + "):contains(AND) ins").text())
                .isEqualTo("55");
        assertThat(page.select("h3").eachText()).anyMatch(place -> place.startsWith("Summary, paragraph "));
        Files.createDirectories(Path.of("target/report"));
        Files.writeString(Path.of("target/report/comparison.html"), page.outerHtml());
    }

    @Test
    void versions_of_one_report_differ_in_the_words_that_were_edited_and_in_nothing_else() {
        String id = assembled(BEFORE_ANYTHING);
        String text = given().get("/v1/reports/" + id + "/paragraphs/2").path("text");
        given().contentType("application/json")
                .header("If-Match", tag(id))
                .body(Map.of(
                        "wording",
                        text.replace("(para. 7)", "").replace("(para. 13)", "").replace("(para. 11)", "")
                                + " <i>So be it.</i>",
                        "reason",
                        "A test"))
                .put("/v1/reports/" + id + "/paragraphs/2")
                .then()
                .statusCode(200);

        given().get("/v1/reports/" + id + "/comparison")
                .then()
                .body("before.version", equalTo(1))
                .body("after.version", equalTo(2))
                .body("passages.after", contains(2))
                .body("tables", empty())
                .body("figureCount", equalTo(0));
        Document page = page(id, "");
        assertThat(page.select("h3").eachText()).containsExactly("Paragraph 2");
        assertThat(page.select("main p[lang=en]").text()).contains("<i>So be it.</i>");
        assertThat(page.select("main p del").eachText()).anyMatch(words -> words.contains("7"));
        given().get("/v1/reports/" + id + "/comparison?version=2").then().body("passages", empty());
        given().get("/v1/reports/" + id + "/comparison?language=fr").then().body("passages", empty());
    }

    @Test
    void what_cannot_be_compared_is_a_problem() {
        String id = assembled(BEFORE_ANYTHING);
        given().get("/v1/reports/" + id + "/comparison?with=x").then().statusCode(404);
        given().get("/v1/reports/" + id + "/comparison?version=7")
                .then()
                .statusCode(404)
                .body("title", equalTo("Unknown version"));
        given().get("/v1/reports/" + id + "/comparison?language=tlh").then().statusCode(400);
    }

    @Test
    void the_example_of_the_description_has_the_fields_of_an_answer() throws Exception {
        ObjectMapper json = new ObjectMapper();
        JsonNode example = json.readTree(ComparisonExamples.COMPARISON);
        String id = assembled(BEFORE_ANYTHING);
        JsonNode answer =
                json.readTree(given().get("/v1/reports/" + id + "/comparison").asString());
        assertThat(answer.fieldNames()).toIterable().containsExactlyElementsOf(() -> example.fieldNames());
        json.treeToValue(example, org.inclusio.report.comparison.Comparison.class);
    }

    private static Document page(String id, String query) {
        return Jsoup.parse(given().accept("text/html")
                .get("/v1/reports/" + id + "/comparison" + query)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString());
    }

    private void say(String area, long revision, String value) throws Exception {
        publish(area, revision, "\"value\": " + value);
    }

    private void suppress(String area, long revision) throws Exception {
        publish(area, revision, "\"value\": null, \"obsStatus\": \"Q\"");
    }

    private void publish(String area, long revision, String value) throws Exception {
        new Topic(brokers).publish(List.of(Map.entry(area, """
                {"revision": %d, "refArea": "%s", "slice": 0, "last": true, "values": [{"series": "%s",
                 "refArea": "%s", "timePeriod": 2014, "indicator": "6.2", %s, "unit": "PERCENT",
                 "origin": "REPORTED"}]}""".formatted(revision, area, SERIES, area, value))));
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (given().get("/v1/progress").jsonPath().getInt("indicatorValues.lag") > 0) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(100);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
