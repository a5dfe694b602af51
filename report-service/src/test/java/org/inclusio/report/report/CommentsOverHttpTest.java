package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.inclusio.report.report.Orders.BEFORE_ANYTHING;
import static org.inclusio.report.report.Orders.assembled;
import static org.inclusio.report.report.Orders.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.inclusio.report.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about paragraphs. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "editor", roles = "report-editor")
class CommentsOverHttpTest {

    @Test
    void a_comment_stays_with_its_paragraph_and_its_author_and_is_marked_as_resolved_once() {
        String id = assembled(BEFORE_ANYTHING);
        say(id, "2", "Why?").statusCode(201).header("Location", containsString("/paragraphs/2/comments/1"));
        step(id, "IN_REVIEW").statusCode(200);
        say(id, "2", "Because.").statusCode(201).body("number", equalTo(2));
        say(id, "3", "Another paragraph").statusCode(201);

        on(id, "2").body("items.body", contains("Why?", "Because.")).body("items.author.unique()", contains("editor"));
        String first = resolve(id, "2", "1")
                .statusCode(200)
                .body("resolvedBy", equalTo("editor"))
                .extract()
                .path("resolvedAt");
        resolve(id, "2", "1").statusCode(200).body("resolvedAt", equalTo(first));
        on(id, "2").body("items.body", contains("Why?", "Because.")).body("items[0].resolvedAt", notNullValue());
        given().get("/v1/reports/" + id + "/comments").then().body("items.number", contains(2, 3));
        given().get("/v1/reports/" + id + "/comments?resolved=maybe").then().statusCode(400);
        given().get("/v1/reports/" + id + "/comments?resolved=true").then().body("items.number", contains(1, 2, 3));
    }

    @Test
    void a_report_tells_how_many_of_its_comments_are_open_and_is_another_to_caches_when_that_changes() {
        String id = assembled(BEFORE_ANYTHING);
        say(id, "1", "Why?").statusCode(201);
        say(id, "2", "Why?").statusCode(201);
        String two = given().accept("application/json")
                .get("/v1/reports/" + id)
                .then()
                .body("report.openComments", equalTo(2))
                .body("report.assembledBy", equalTo("editor"))
                .extract()
                .header("ETag");
        resolve(id, "2", "2").statusCode(200);
        given().accept("application/json")
                .header("If-None-Match", two)
                .get("/v1/reports/" + id)
                .then()
                .statusCode(200)
                .body("report.openComments", equalTo(1));
    }

    @Test
    void the_summary_and_headings_are_commented_on_apart_from_paragraphs_of_their_number() {
        String id = assembled(BEFORE_ANYTHING);
        say(id, "summary-1", "Shorter?")
                .statusCode(201)
                .body("place", equalTo("summary-1"))
                .body("paragraph", nullValue());
        say(id, "heading-1", "Plainer?").statusCode(201);

        on(id, "1").body("items", empty());
        on(id, "heading-1").body("items.body", contains("Plainer?"));
        resolve(id, "1", "2").statusCode(404);
        resolve(id, "heading-1", "2").statusCode(200);
        given().get("/v1/reports/" + id + "/comments").then().body("items.place", contains("summary-1"));
        say(id, "heading-0", "Which?").statusCode(404);
    }

    @Test
    void a_report_is_published_when_every_comment_is_resolved_and_then_nothing_more_is_said() {
        String id = assembled(BEFORE_ANYTHING);
        say(id, "1", "Not yet.").statusCode(201);
        step(id, "IN_REVIEW").statusCode(200);
        step(id, "PUBLISHED").statusCode(409).body("detail", containsString("nobody has resolved: 1"));
        given().get("/v1/reports/" + id + "/state").then().body("state", equalTo("IN_REVIEW"));
        resolve(id, "1", "1").statusCode(200);
        step(id, "PUBLISHED").statusCode(200);
        say(id, "1", "Too late.").statusCode(409).body("title", equalTo("Published"));
        resolve(id, "1", "1").statusCode(409);
        on(id, "1").body("items.body", contains("Not yet."));
    }

    @Test
    void comments_that_come_at_once_are_all_kept_under_their_own_numbers() {
        String id = assembled(BEFORE_ANYTHING);
        List<Integer> statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> say(id, "1", "Comment " + i).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnly(201);
        on(id, "1").body("items.number", contains(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void what_says_nothing_or_is_about_nothing_is_refused() {
        String id = assembled(BEFORE_ANYTHING);
        say(id, "1", " ").statusCode(400).body("title", equalTo("No comment"));
        say(id, "99", "Text").statusCode(404).body("title", equalTo("Unknown paragraph"));
        resolve(id, "1", "1").statusCode(404).body("title", equalTo("Unknown comment"));
        resolve(id, "1", "x").statusCode(404);
        on(id, "1").body("items", empty());
    }

    /** Names and kinds of characters as the Unicode Standard has them. */
    @ParameterizedTest
    @CsvSource({
        "a\\nbc\\u0001d, 'Line 2 of the field body has the character U+0001 (START OF HEADING) at place 3'",
        "a\\u0000, 'U+0000 (NULL) at place 2'",
        "\\u202eabc, 'U+202E (RIGHT-TO-LEFT OVERRIDE) at place 1'",
        "a\\ufffe, 'U+FFFE (a noncharacter)'",
        "a\\ue000, 'U+E000 (for private use)'"
    })
    void what_cannot_be_shown_is_refused_by_its_name_and_place(String body, String because) {
        String id = assembled(BEFORE_ANYTHING);
        say(id, "1", body).statusCode(400).body("title", equalTo("No comment")).body("detail", containsString(because));
        say(id, "1", "One line,\\r\\n\\tanother: \\u0645\\u0631\\u062d\\u0628\\u0627 \\ud83d\\ude00")
                .statusCode(201);
    }

    @Test
    @TestSecurity(user = "agency", roles = "agency-reader")
    void an_agency_reads_no_comment() {
        given().get("/v1/reports/x/comments").then().statusCode(403);
        given().get("/v1/reports/x/paragraphs/1/comments").then().statusCode(403);
        say("x", "1", "Text").statusCode(403);
    }

    @Test
    void the_examples_of_the_description_are_what_is_answered() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String id = assembled(BEFORE_ANYTHING);
        String comments = "/v1/reports/" + id + "/paragraphs/2/comments";
        ObjectNode said = (ObjectNode) json.readTree(given().contentType("application/json")
                .body(CommentExamples.SAID)
                .post(comments)
                .asString());
        JsonNode comment = json.readTree(CommentExamples.COMMENT);
        said.set("at", comment.get("at"));
        assertThat((JsonNode) said).isEqualTo(comment);
        ObjectNode resolved = (ObjectNode)
                json.readTree(given().put(comments + "/1/resolution").asString());
        JsonNode example = json.readTree(CommentExamples.RESOLVED);
        resolved.set("at", example.get("at"));
        resolved.set("resolvedAt", example.get("resolvedAt"));
        assertThat((JsonNode) resolved).isEqualTo(example);
    }

    private static ValidatableResponse say(String id, String paragraph, String body) {
        return given().contentType("application/json")
                .body("{\"body\": \"" + body + "\"}")
                .post("/v1/reports/" + id + "/paragraphs/" + paragraph + "/comments")
                .then();
    }

    private static ValidatableResponse resolve(String id, String paragraph, String comment) {
        return given().put("/v1/reports/" + id + "/paragraphs/" + paragraph + "/comments/" + comment + "/resolution")
                .then();
    }

    private static ValidatableResponse on(String id, String paragraph) {
        return given().get("/v1/reports/" + id + "/paragraphs/" + paragraph + "/comments")
                .then()
                .statusCode(200);
    }
}
