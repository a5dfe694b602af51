package org.inclusio.report.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.report.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The way of a report from draft to publication. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "editor", roles = "report-editor")
class StatesOverHttpTest {

    @Inject
    DataSource database;

    @Test
    void a_report_goes_from_draft_to_review_and_back_and_on_and_every_step_is_written_down() {
        String id = assembled(BEFORE_ANYTHING);
        given().get("/v1/reports/" + id + "/state")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("next", contains("IN_REVIEW"))
                .body("changes", empty());

        step(id, "IN_REVIEW").statusCode(200).header("ETag", "\"1\"").body("state", equalTo("IN_REVIEW"));
        step(id, "DRAFT").statusCode(200);
        step(id, "IN_REVIEW").statusCode(200);
        step(id, "PUBLISHED")
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("next", empty())
                .body("changes.after", contains("IN_REVIEW", "DRAFT", "IN_REVIEW", "PUBLISHED"))
                .body("changes.actor", contains("editor", "editor", "editor", "editor"))
                .body("changes.reason", contains("A test", "A test", "A test", "A test"));
        given().get("/v1/reports/" + id).then().body("report.state", equalTo("PUBLISHED"));
    }

    @Test
    void a_step_that_does_not_follow_is_refused() {
        String id = assembled(BEFORE_ANYTHING);
        step(id, "PUBLISHED").statusCode(409).body("detail", containsString("It can become IN_REVIEW."));
        published(id);
        step(id, "DRAFT")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("A published report changes no more"));
    }

    @Test
    void a_step_names_what_it_was_decided_on_and_of_two_at_once_only_one_is_taken() {
        String id = assembled(BEFORE_ANYTHING);
        given().contentType("application/json")
                .body(StateExamples.STEP)
                .put("/v1/reports/" + id + "/state")
                .then()
                .statusCode(428)
                .body("detail", containsString("as If-Match"));
        String tag = tag(id);
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> step(id, "IN_REVIEW", tag).extract().statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 412, 412, 412);
        step(id, "PUBLISHED", "W/\"1\"").statusCode(412).body("detail", containsString("by now"));
    }

    @Test
    void a_step_without_a_known_state_or_a_reason_is_refused() {
        String id = assembled(BEFORE_ANYTHING);
        step(id, "FINISHED").statusCode(400).body("detail", containsString("Send DRAFT, IN_REVIEW or PUBLISHED"));
        given().contentType("application/json")
                .header("If-Match", tag(id))
                .body("{\"state\": \"IN_REVIEW\", \"reason\": \" \"}")
                .put("/v1/reports/" + id + "/state")
                .then()
                .statusCode(400)
                .body("title", equalTo("No reason"));
    }

    @Test
    @TestSecurity(user = "agency", roles = "agency-reader")
    void an_agency_sees_a_report_from_its_publication_on() throws Exception {
        String draft = theEditorsReport(false);
        String published = theEditorsReport(true);

        given().get("/v1/reports?limit=100")
                .then()
                .body("items.id", hasItem(published))
                .body("items.id", not(hasItem(draft)))
                .body("items.state.unique()", contains("PUBLISHED"));
        for (String path : List.of("", "/figures", "/tables/1", "/figures/1/lineage")) {
            given().get("/v1/reports/" + draft + path).then().statusCode(404).body("title", equalTo("Unknown report"));
        }
        given().get("/v1/reports?cursor=" + draft).then().statusCode(400).body("title", equalTo("Bad cursor"));
        given().accept("application/json")
                .get("/v1/reports/" + published)
                .then()
                .statusCode(200)
                .body("report.openComments", nullValue())
                .body("report.assembledBy", nullValue());
        given().get("/v1/reports/" + published + "/state").then().statusCode(403);
    }

    @Test
    void what_is_published_has_been_written_in_every_language_and_the_database_refuses_to_change_it() throws Exception {
        String id = assembled(BEFORE_ANYTHING);
        published(id);
        try (Connection connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(distinct language) from report_form where report = '" + id + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(6);
        }
        for (String sql : List.of(
                "update report set state = 'DRAFT' where id = '" + id + "'",
                "delete from report where id = '" + id + "'",
                "update report_change set actor = 'somebody else' where report = '" + id + "'",
                "delete from report_change where report = '" + id + "'")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void the_examples_of_the_description_are_what_is_answered() throws Exception {
        ObjectMapper json = new ObjectMapper();
        String id = assembled(BEFORE_ANYTHING);
        ObjectNode refused =
                (ObjectNode) json.readTree(step(id, "PUBLISHED").extract().asString());
        JsonNode example = json.readTree(StateExamples.NO_SUCH_STEP);
        refused.set("instance", example.get("instance"));
        assertThat((JsonNode) refused).isEqualTo(example);
        ObjectNode taken = (ObjectNode) json.readTree(given().contentType("application/json")
                .header("If-Match", tag(id))
                .body(StateExamples.STEP)
                .put("/v1/reports/" + id + "/state")
                .asString());
        JsonNode standing = json.readTree(StateExamples.STANDING);
        ((ObjectNode) taken.at("/changes/0")).set("at", standing.at("/changes/0/at"));
        assertThat((JsonNode) taken).isEqualTo(standing);
    }

    private static void published(String id) {
        step(id, "IN_REVIEW").statusCode(200);
        step(id, "PUBLISHED").statusCode(200);
    }

    /** A report that the Secretariat made before the agency came. */
    private String theEditorsReport(boolean published) throws SQLException {
        String id = java.util.UUID.randomUUID().toString();
        execute("insert into report (id, session, cut_off, language, last_figure, assembled_at, assembled_by,"
                + " word_count, figure_count, area_count, findings, state) values ('" + id
                + "', 70, '2015-07-01T00:00:00Z', 'en', 0, now(), 'editor', 0, 0, 0, '', '"
                + (published ? "PUBLISHED" : "DRAFT") + "')");
        return id;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
