package org.inclusio.ingest.announcement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.inclusio.ingest.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In each queue of the service an item stands first that can't be handled; those behind it are. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class PoisonedQueuesTest {

    private static final String LATER = "respond-async";

    @Inject
    DataSource database;

    @Test
    void a_file_with_a_byte_that_is_no_character_is_rejected_later_too_and_the_next_one_is_decided() {
        byte[] poisoned = ("<m:StructureSpecificData"
                        + " xmlns:m='http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message'><m:DataSet><Obs SERIES='POP' REF_AREA='MLT'"
                        + " TIME_PERIOD='2009' OBS_VALUE='5' SOURCE_DETAIL='Caf\u00e9'/></m:DataSet>"
                        + "</m:StructureSpecificData>")
                .getBytes(StandardCharsets.ISO_8859_1);
        String first =
                later(new Office("MLT"), "application/vnd.sdmx.structurespecificdata+xml;charset=UTF-8", poisoned);
        String second = later(new Office("PAN"), "text/csv", population("PAN", 2009));

        await("the second is decided", () -> status("PAN", second).equals("ACCEPTED"));
        assertThat(status("MLT", first)).isEqualTo("REJECTED");
        new Office("MLT")
                .asks()
                .get("/v1/submissions/" + first + "/findings")
                .then()
                .body("items[0].rule", equalTo("READABLE_FILE"))
                .body("items[0].message", containsString("UTF-8"));
    }

    @Test
    void
            a_file_that_the_service_fails_to_decide_about_is_set_aside_and_its_office_sees_it_and_it_is_decided_when_asked()
                    throws SQLException {
        refuse("submission", "update", "new.ref_area = 'ISL' and new.status = 'ACCEPTED'", "23514");
        String first = later(new Office("ISL"), "text/csv", population("ISL", 2009));
        String second = later(new Office("IRL"), "text/csv", population("IRL", 2009));

        await("the second is decided", () -> status("IRL", second).equals("ACCEPTED"));
        await("the first is set aside", () -> status("ISL", first).equals("SET_ASIDE"));
        new Office("ISL")
                .asks()
                .get("/v1/submissions/" + first)
                .then()
                .body("problem.title", equalTo("The file could not be decided about"))
                .body("problem.detail", containsString("You need not send it again"));
        String item = item("submission " + first);
        assertThat(item).as("an administrator finds it").isNotNull();
        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'Set-aside items' }.status", equalTo("DOWN"));
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().get("/q/metrics").asString())
                .contains("inclusio_set_aside_open{queue=\"submissions\",state=\"left\"")
                .contains("inclusio_set_aside_items_total{queue=\"submissions\"");

        admin().post("/v1/set-aside/" + item + "/retry").then().statusCode(200).body("state", equalTo("LEFT"));
        allow("submission");
        admin().post("/v1/set-aside/" + item + "/retry").then().statusCode(200).body("state", equalTo("SETTLED"));

        assertThat(status("ISL", first)).isEqualTo("ACCEPTED");
        admin().post("/v1/set-aside/" + item + "/retry").then().statusCode(409);
        new Office("ISL").asks().get("/v1/submissions/" + first).then().body("problem", equalTo(null));
    }

    @Test
    void a_file_that_has_ended_the_process_as_often_as_is_stated_is_set_aside_until_it_is_asked_for()
            throws SQLException {
        String before = new Office("ALB")
                .submits(new String(population("ALB", 2008), StandardCharsets.UTF_8))
                .extract()
                .path("id");
        // What processes leave that end while they decide about the next submissions, each of them six times.
        execute("insert into begun_try (queue, item, tries) select 'submissions', 'submission ' || id, 6 from"
                + " generate_series(" + before + " + 1, " + before + " + 60) as id");
        String first = later(new Office("ALB"), "text/csv", population("ALB", 2009));
        execute("delete from begun_try where item <> 'submission " + first + "'");
        String second = later(new Office("ARM"), "text/csv", population("ARM", 2009));

        await("the second is decided", () -> status("ARM", second).equals("ACCEPTED"));
        await("the first is set aside", () -> status("ALB", first).equals("SET_ASIDE"));
        assertThat(asked("select reason from set_aside where item = 'submission " + first + "'"))
                .containsExactly("The process ended 6 times while it was handled.");

        admin().post("/v1/set-aside/" + item("submission " + first) + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"));
        assertThat(status("ALB", first)).isEqualTo("ACCEPTED");
        assertThat(asked("select item from begun_try")).isEmpty();
    }

    @Test
    void what_fails_for_no_known_reason_is_tried_again_by_itself() throws SQLException {
        refuse("submission", "update", "new.ref_area = 'JAM' and new.status = 'ACCEPTED'", "P0001");
        String first = later(new Office("JAM"), "text/csv", population("JAM", 2009));
        await("it is set aside", () -> status("JAM", first).equals("SET_ASIDE"));

        allow("submission");

        await("it is decided", () -> status("JAM", first).equals("ACCEPTED"));
    }

    @Test
    void a_file_that_is_set_aside_can_be_withdrawn_by_its_office() throws SQLException {
        refuse("submission", "update", "new.ref_area = 'TUN' and new.status = 'ACCEPTED'", "23514");
        String first = later(new Office("TUN"), "text/csv", population("TUN", 2009));
        await("it is set aside", () -> status("TUN", first).equals("SET_ASIDE"));

        new Office("TUN")
                .takes("withdrawal", first, "Another file comes.")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));

        allow("submission");
        assertThat(item("submission " + first)).isNull();
    }

    @Test
    void what_can_not_be_announced_holds_up_no_other_announcement() throws SQLException {
        String draft =
                "{\"kind\": \"VIEW\", \"title\": \"Large\", \"body\": \"Text\", \"language\": \"en\", \"paragraphs\":"
                        + " [11]}";
        String id = contributor()
                .contentType("application/json")
                .body(draft)
                .post("/v1/contributions")
                .path("id");
        // As it could be contributed once: 600,001 characters that JSON writes in six bytes each.
        execute("update contribution_version set content = jsonb_set(content::jsonb, '{body}', to_jsonb(repeat(chr(1),"
                + " 600001)))::text where contribution = " + id);
        contributor()
                .header("If-Match", "\"1\"")
                .post("/v1/contributions/" + id + "/finalization")
                .then()
                .statusCode(200);
        String second = new Office("KWT")
                .submits(new String(population("KWT", 2009), StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");

        await(
                "the submission behind it is announced",
                () -> asked("select (sent_at is not null)::text from outbox where"
                                + " kind = 'submission' and reference = " + second)
                        .equals(List.of("true")));
        await(
                "the contribution is set aside",
                () -> asked("select set_aside::text from outbox where kind ="
                                + " 'contribution' order by id desc limit 1")
                        .equals(List.of("true")));
        assertThat(asked("select reason from set_aside where item like 'contribution %' order by id desc limit 1")
                        .get(0))
                .contains("larger than 3145728");
    }

    @Test
    void a_contribution_of_characters_that_no_form_of_the_report_shows_is_refused_with_their_name() {
        for (String bad : new String[] {"\\u0001", "\\u0000", "\\uffff"}) {
            contributor()
                    .contentType("application/json")
                    .body("{\"kind\": \"VIEW\", \"title\": \"Title\", \"body\": \"Te" + bad
                            + "xt\", \"language\": \"en\"," + " \"paragraphs\": [11]}")
                    .post("/v1/contributions")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("U+" + bad.substring(2).toUpperCase(java.util.Locale.ROOT)))
                    .body("detail", containsString("in line 1, column 3"));
        }
    }

    @Test
    void an_office_that_can_not_be_reminded_keeps_no_other_from_it() throws SQLException {
        refuse("round_reminder", "insert", "new.ref_area = 'VUT'", "23514");
        Instant due = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String code = "POISONED-" + System.nanoTime();
        admin().contentType("application/json")
                .body("{\"title\": \"Poisoned\", \"opensAt\": \"" + due.minus(30, ChronoUnit.DAYS) + "\", \"dueAt\": \""
                        + due
                        + "\", \"expectations\": [{\"refAreas\": [\"VUT\", \"WSM\"], \"series\": [\"POP\"], \"from\":"
                        + " 1991, \"to\": 1991}]}")
                .put("/v1/collection-rounds/" + code)
                .then()
                .statusCode(anyOf(equalTo(200), equalTo(201)));

        String reminded = "select ref_area from round_reminder where round_code = '" + code + "' order by ref_area";
        await("the other office is reminded", () -> asked(reminded).equals(List.of("WSM")));
        await(
                "this one is set aside",
                () -> asked("select count(*)::text from set_aside where queue = 'reminders' and key" + " = '" + code
                                + "' and settled_at is null")
                        .equals(List.of("1")));

        allow("round_reminder");
        String item = asked("select id::text from set_aside where key = '" + code + "'")
                .get(0);
        admin().post("/v1/set-aside/" + item + "/retry").then().body("state", equalTo("SETTLED"));
        assertThat(asked(reminded)).containsExactly("VUT", "WSM");
    }

    @Test
    void a_submission_is_announced_again_for_a_service_that_lost_it() {
        String id = new Office("FJI")
                .submits(new String(population("FJI", 2009), StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        String entries = "select count(*)::text from outbox where sent_at is not null and kind = 'submission' and"
                + " reference = " + id;
        await("it is announced", () -> asked(entries).equals(List.of("1")));

        admin().post("/v1/submissions/" + id + "/announcement")
                .then()
                .statusCode(200)
                .body("rows", equalTo(1));

        await("it is announced again", () -> asked(entries).equals(List.of("2")));
        admin().post("/v1/submissions/999999999/announcement").then().statusCode(404);
        String unchanged = new Office("FJI")
                .submits(new String(population("FJI", 2009), StandardCharsets.UTF_8))
                .extract()
                .path("id");
        admin().post("/v1/submissions/" + unchanged + "/announcement").then().statusCode(409);
    }

    private static byte[] population(String area, int year) {
        return ("ref_area,series,time_period,value\n" + area + ",POP," + year + ",5000\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String later(Office office, String mediaType, byte[] file) {
        return office.asks()
                .header("Prefer", LATER)
                .contentType(mediaType)
                .body(file)
                .post("/v1/submissions?confirmation=Checked")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static String status(String area, String id) {
        return new Office(area).asks().get("/v1/submissions/" + id).path("status");
    }

    private static RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + Tokens.of(null, "admin"));
    }

    private static RequestSpecification contributor() {
        return given().header("Authorization", "Bearer " + Tokens.of("TON", "data-provider"));
    }

    private static String item(String name) {
        return admin().get("/v1/set-aside?limit=1000").path("items.find { it.item == '" + name + "' }?.id");
    }

    /** Lets the database refuse some rows, so that a step fails for which no input is known that makes it fail. */
    private void refuse(String table, String event, String when, String sqlState) throws SQLException {
        execute("create or replace function refuse_" + table + "() returns trigger language plpgsql as $$ begin if "
                + when + " then raise exception 'a mistake' using errcode = '" + sqlState
                + "'; end if; return new; end $$");
        execute("create trigger refuse_" + table + " before " + event + " on " + table
                + " for each row execute function refuse_" + table + "()");
    }

    private void allow(String table) throws SQLException {
        execute("drop trigger refuse_" + table + " on " + table);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> asked(String sql) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        try {
            while (!condition.call()) {
                assertThat(Instant.now()).as(what).isBefore(end);
                Thread.sleep(50);
            }
        } catch (Exception e) {
            throw new AssertionError(what, e);
        }
    }
}
