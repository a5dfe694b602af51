package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.inclusio.report.report.Orders.BEFORE_ANYTHING;
import static org.inclusio.report.report.Orders.assembled;
import static org.inclusio.report.report.Orders.step;
import static org.inclusio.report.report.Orders.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.inclusio.report.RealStack;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Paragraphs that the Secretariat words anew. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "editor", roles = "report-editor")
class EditsOverHttpTest {

    @Test
    void an_edit_makes_the_next_version_in_its_language_and_the_former_one_stays_to_the_byte() {
        String id = assembled(BEFORE_ANYTHING);
        String before = html(id, "?language=en");
        String french = html(id, "?language=fr");

        edit(id, "2", "It asks for {paragraph:1} things <b>at once</b> & more.")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(2))
                .body("text", equalTo("It asks for 1 things <b>at once</b> & more."));

        assertThat(Jsoup.parse(html(id, "")).select("#paragraph-2").text())
                .isEqualTo("2. It asks for 1 things <b>at once</b> & more.");
        assertThat(html(id, "?version=1")).isEqualTo(before);
        assertThat(html(id, "?language=fr&version=2")).isEqualTo(french);
        given().accept("application/pdf")
                .get("/v1/reports/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        given().get("/v1/reports/" + id + "?version=3").then().statusCode(404).body("detail", containsString("1 to 2"));
    }

    @Test
    void each_version_says_who_made_it_and_why_and_has_its_digests() {
        String id = assembled(BEFORE_ANYTHING);
        edit(id, "1", "First.").statusCode(200);
        edit(id, "1?language=es", "Primero.").statusCode(200);
        edit(id, "1", null).statusCode(200).body("wording", nullValue());

        Map<String, String> first = given().get("/v1/reports/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3, 4))
                .body("items.language", contains("en", "en", "es", "en"))
                .body("items.paragraph", contains(null, 1, 1, 1))
                .body("items.actor.unique()", contains("editor"))
                .extract()
                .path("items[0].sha256");
        Map<String, String> second =
                given().get("/v1/reports/" + id + "/versions").path("items[1].sha256");
        Map<String, String> last =
                given().get("/v1/reports/" + id + "/versions").path("items[3].sha256");
        assertThat(second).hasSameSizeAs(first).isNotEqualTo(first);
        assertThat(last).as("the generated wording again, to the byte").isEqualTo(first);
        given().get("/v1/reports/" + id + "/state")
                .then()
                .body("version", equalTo(4))
                .body("changes.version", contains(2, 3, 4))
                .body("changes.after", contains("DRAFT", "DRAFT", "DRAFT"));
        assertThat(Jsoup.parse(html(id, "?language=es")).select("#paragraph-1").text())
                .startsWith("1. Primero.");
    }

    @Test
    void the_summary_and_headings_are_worded_anew_with_references_and_are_told_apart() {
        String id = assembled(BEFORE_ANYTHING);
        String other =
                given().get("/v1/reports/" + id + "/paragraphs/summary-2").path("text");

        edit(id, "summary-1", "In short, see paragraph {paragraph:2}.")
                .statusCode(200)
                .body("number", nullValue())
                .body("place", equalTo("summary-1"))
                .body("text", equalTo("In short, see paragraph 2."));
        edit(id, "heading-1", "What this is about").statusCode(200).body("text", equalTo("What this is about"));

        Document page = Jsoup.parse(html(id, ""));
        assertThat(page.select("section.summary p").eachText()).containsExactly("In short, see paragraph 2.", other);
        assertThat(page.select("h2#section-I").text()).isEqualTo("I. What this is about");
        assertThat(Jsoup.parse(html(id, "?language=fr")).select("h2#section-I").text())
                .isEqualTo("I. Introduction");
        given().get("/v1/reports/" + id + "/versions")
                .then()
                .body("items.place", contains(null, "summary-1", "heading-1"))
                .body("items.paragraph", contains(nullValue(), nullValue(), nullValue()));
        given().get("/v1/reports/" + id + "/comparison")
                .then()
                .body("passages.place", contains("summary-1", "heading-1"))
                .body("tables", empty());

        edit(id, "heading-1", "Chapter 7").statusCode(422).body("detail", containsString("heading-1, en"));
        edit(id, "summary-9", "Text.").statusCode(404).body("detail", containsString("summary-1 to summary-2"));
        edit(id, "heading-99", "Text.").statusCode(404);
        edit(id, "heading-1", null).statusCode(200).body("text", equalTo("Introduction"));
    }

    @Test
    void what_is_in_review_or_published_is_not_edited() {
        String id = assembled(BEFORE_ANYTHING);
        edit(id, "1", "First.").statusCode(200);
        step(id, "IN_REVIEW").statusCode(200);
        edit(id, "1", "Second.").statusCode(409).body("detail", containsString("Take it back to DRAFT first"));
        step(id, "PUBLISHED").statusCode(200);
        edit(id, "1", "Second.").statusCode(409).body("detail", containsString("only a draft is edited"));
        assertThat(Jsoup.parse(html(id, "")).select("#paragraph-1").text()).startsWith("1. First.");
    }

    @Test
    void an_edit_of_what_was_edited_meanwhile_is_refused_and_so_is_one_that_does_not_say_of_what() {
        String id = assembled(BEFORE_ANYTHING);
        String tag = tag(id);
        edit(id, "1", "First.").statusCode(200);
        put(id, "1", "\"wording\": \"Second.\", \"reason\": \"A test\"", tag).statusCode(412);
        given().contentType("application/json")
                .body(ParagraphExamples.EDITED)
                .put("/v1/reports/" + id + "/paragraphs/1")
                .then()
                .statusCode(428);
    }

    @Test
    void a_wording_that_cannot_be_printed_changes_nothing() {
        String id = assembled(BEFORE_ANYTHING);
        edit(id, "1", "A reference {statistic:999} to nothing.")
                .statusCode(422)
                .body("detail", containsString("leads nowhere: the report has "));
        edit(id, "1", "A bell \\u0007.").statusCode(422);
        edit(id, "1", "Turned \\u202e around.").statusCode(422);
        edit(id, "1", "  ").statusCode(422);
        edit(id, "1", "word ".repeat(1_999)).statusCode(200);
        edit(id, "2", "word ".repeat(1_999)).statusCode(200);
        edit(id, "3", "word ".repeat(1_999)).statusCode(200);
        edit(id, "4", "word ".repeat(1_999))
                .statusCode(422)
                .body("detail", containsString("words longer than the 8500"));
        edit(id, "99", "Text.").statusCode(404).body("detail", containsString("numbered from 1 to"));
        edit(id, "1?language=tlh", "Text.").statusCode(400);
        put(id, "1", "\"wording\": \"Text.\", \"reason\": \"\"", tag(id)).statusCode(400);
        given().get("/v1/reports/" + id).then().body("report.version", equalTo(4));
    }

    @Test
    @TestSecurity(user = "agency", roles = "agency-reader")
    void an_agency_edits_nothing() {
        edit("x", "1", "Text.").statusCode(403);
        given().get("/v1/reports/x/versions").then().statusCode(403);
    }

    @Test
    void the_examples_of_the_description_are_what_is_answered() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String id = assembled(BEFORE_ANYTHING);
        ObjectNode refused = (ObjectNode)
                json.readTree(edit(id, "1", "In 72 areas.").extract().asString());
        JsonNode example = json.readTree(ParagraphExamples.TYPED_NUMBER);
        refused.set("instance", example.get("instance"));
        assertThat((JsonNode) refused).isEqualTo(example);
        String edited = given().contentType("application/json")
                .header("If-Match", tag(id))
                .body(ParagraphExamples.EDITED)
                .put("/v1/reports/" + id + "/paragraphs/1")
                .asString();
        assertThat(json.readTree(edited)).isEqualTo(json.readTree(ParagraphExamples.PARAGRAPH));
        assertThat(given().get("/v1/reports/" + id + "/paragraphs/1").asString())
                .isEqualTo(edited);
        JsonNode versions =
                json.readTree(given().get("/v1/reports/" + id + "/versions").asString());
        JsonNode shown = json.readTree(ParagraphExamples.VERSIONS);
        for (int i = 0; i < 2; i++) {
            ObjectNode version = (ObjectNode) versions.at("/items/" + i);
            version.set("at", shown.at("/items/" + i + "/at"));
            version.set("sha256", shown.at("/items/" + i + "/sha256"));
        }
        assertThat(versions).isEqualTo(shown);
    }

    private static ValidatableResponse edit(String id, String paragraph, String wording) {
        return put(
                id,
                paragraph,
                wording == null ? "\"reason\": \"A test\"" : "\"wording\": \"" + wording + "\", \"reason\": \"A test\"",
                id.equals("x") ? "\"0\"" : tag(id));
    }

    private static ValidatableResponse put(String id, String paragraph, String fields, String tag) {
        return given().contentType("application/json")
                .header("If-Match", tag)
                .body("{" + fields + "}")
                .put("/v1/reports/" + id + "/paragraphs/" + paragraph)
                .then();
    }

    private static String html(String id, String query) {
        return given().accept("text/html")
                .get("/v1/reports/" + id + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
