package org.inclusio.indicator.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.problem.RefusedRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release tells, to readers without a token, while everything goes on. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ReleasesTest {

    private static final String SEATS = "/indicators/3.3/values?refArea=";
    private static final String TREATMENT = "/indicators/6.10/values?series=MDG_0610_TB_TREATMENT&refArea=";

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    PublishRelease publish;

    /** Of 40 seats 5, then 10, then none known. */
    @Test
    void a_release_tells_what_was_published_whatever_is_corrected_or_withdrawn_later() {
        seats("SWZ", 1, 2009, "5");
        make("immutable-1");
        Response first = given().get("/v1/releases/immutable-1" + SEATS + "SWZ");
        seats("SWZ", 2, 2009, "10");
        make("immutable-2");
        seats("SWZ", 3, 2009, null);
        make("immutable-3");

        assertThat(values("immutable-1", "SWZ")).containsExactly("12.5");
        assertThat(values("immutable-2", "SWZ")).containsExactly("25");
        assertThat(values("immutable-3", "SWZ")).isEmpty();
        assertThat(values("latest", "SWZ")).isEmpty();
        Response again = given().get("/v1/releases/immutable-1" + SEATS + "SWZ");
        assertThat(again.asString()).isEqualTo(first.asString());
        given().header("If-None-Match", first.header("ETag"))
                .get("/v1/releases/immutable-1" + SEATS + "SWZ")
                .then()
                .statusCode(304);
        assertThat(again.header("Cache-Control")).contains("immutable");
        assertThat(given().get("/v1/releases/latest" + SEATS + "SWZ").header("Cache-Control"))
                .doesNotContain("immutable");
        for (String address : List.of("", "/changes")) {
            assertThat(given().get("/v1/releases/immutable-2" + address).header("Cache-Control"))
                    .doesNotContain("immutable");
        }
        given().accept("text/csv")
                .get("/v1/releases/immutable-2" + SEATS + "SWZ")
                .then()
                .statusCode(200)
                .body(containsString("SEATS_WOMEN 10 (submission 2, line 1)"));
        given().head("/v1/releases/immutable-2" + SEATS + "SWZ")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue());
    }

    @Test
    void each_cell_that_is_told_otherwise_is_listed_with_its_cause_and_what_was_changed_back_is_not() {
        seats("STP", 1, 2009, "5");
        seats("STP", 2, 2010, "6");
        seats("STP", 3, 2011, "7");
        make("changes-1");
        seats("STP", 4, 2009, "10");
        seats("STP", 5, 2010, null);
        seats("STP", 6, 2011, "9");
        seats("STP", 7, 2011, "7");
        seats("STP", 8, 2012, "8");
        make("changes-2");

        List<Map<String, Object>> own = given().get("/v1/releases/changes-2/changes?limit=5000")
                .jsonPath()
                .getList("items.findAll { it.refArea == 'STP' && it.sex == null }");
        List<String> told = own.stream()
                .map(change -> change.get("timePeriod") + " " + change.get("cause"))
                .toList();
        assertThat(told).containsExactly("2009 REVISED", "2010 WITHDRAWN", "2012 NEW");
        given().get("/v1/releases/changes-2/changes?limit=5000")
                .then()
                .body("items.find { it.refArea == 'STP' && it.timePeriod == 2009 }.before.value", equalTo(12.5f))
                .body("items.find { it.refArea == 'STP' && it.timePeriod == 2009 }.after.value", equalTo(25))
                .body("items.find { it.refArea == 'STP' && it.timePeriod == 2009 }.submissions", equalTo(List.of(4)));
        given().get("/v1/releases/changes-2")
                .then()
                .statusCode(200)
                .body("since", equalTo("changes-1"))
                .body("changes.find { it.indicator == '3.3' && it.cause == 'REVISED' }.cells", notNullValue());
        String csv =
                given().accept("text/csv").get("/v1/releases/changes-2/changes").asString();
        assertThat(csv).startsWith("cause,kind,indicator,series,ref_area").contains("WITHDRAWN,WITHDRAWN,3.3,");
    }

    @Test
    void the_counts_of_a_release_are_those_of_its_list() {
        seats("GMB", 1, 2009, "5");
        make("counts-1");
        seats("GMB", 2, 2009, "6");
        seats("GMB", 3, 2010, "6");
        make("counts-2");

        Set<Object> numbers = new HashSet<>();
        String next = "/v1/releases/counts-2/changes?limit=1";
        int listed = 0;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            listed += page.jsonPath().getList("items").size();
            numbers.addAll(page.jsonPath().getList("items"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        List<Integer> cells = given().get("/v1/releases/counts-2").jsonPath().getList("changes.cells", Integer.class);
        assertThat(cells.stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(listed)
                .isEqualTo(numbers.size())
                .isGreaterThanOrEqualTo(2);
    }

    /** 30 of 55 women and 30 of 65 men are cured; it turns out that 3 and 57 were. */
    @Test
    void a_number_that_must_be_hidden_later_stays_in_the_release_that_told_it_and_the_next_gives_it_away_nowhere() {
        cured("GNB", 1, "30", "30");
        make("hidden-1");
        String before = given().get("/v1/releases/hidden-1" + TREATMENT + "GNB").asString();
        assertThat(before).contains("54.54");
        cured("GNB", 2, "3", "57");
        make("hidden-2");

        assertThat(given().get("/v1/releases/hidden-1" + TREATMENT + "GNB").asString())
                .isEqualTo(before);
        given().get("/v1/releases/hidden-2" + TREATMENT + "GNB&sex=F")
                .then()
                .body("items", hasSize(1))
                .body("items[0].value", nullValue())
                .body("items[0].obsStatus", equalTo("Q"))
                .body("items[0].confStatus", equalTo("C"));
        given().get("/v1/releases/hidden-2/changes?limit=5000")
                .then()
                .body("items.findAll { it.refArea == 'GNB' && it.cause == 'SUPPRESSED' }.sex", hasItem("F"))
                .body(
                        "items.findAll { it.refArea == 'GNB' && it.cause == 'SUPPRESSED' }.before",
                        everyItem(nullValue()));
        for (String type : List.of("application/json", "text/csv")) {
            String all = given().accept(type)
                    .get("/v1/releases/hidden-2" + TREATMENT + "GNB")
                    .asString();
            assertThat(all).doesNotContain("\"value\":3,", "\"value\":57,", "COMPLETED 3 ", "COMPLETED 57 ");
            assertThat(all).doesNotContain("5.4545", "87.69");
        }
    }

    @Test
    void a_withdrawn_release_says_why_and_what_stands_in_its_place_and_latest_is_another() {
        seats("SYC", 1, 2009, "5");
        make("withdrawn-1");
        make("withdrawn-2");
        assertThatThrownBy(() -> publish.withdraw("withdrawn-2", new Withdrawal("Wrong.", "withdrawn-2"), "root"))
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> publish.withdraw("withdrawn-2", new Withdrawal(" ", null), "root"))
                .isInstanceOf(RefusedRequest.class);
        publish.withdraw("withdrawn-2", new Withdrawal("The seats of the upper house.", "withdrawn-1"), "root");
        for (String address : List.of("", "/changes", "/indicators/3.3/values")) {
            given().get("/v1/releases/withdrawn-2" + address)
                    .then()
                    .statusCode(410)
                    .contentType("application/problem+json")
                    .body("detail", containsString("The seats of the upper house. In its place stands 'withdrawn-1'"));
        }
        given().get("/v1/releases/latest").then().body("name", equalTo("withdrawn-1"));
        given().get("/v1/releases?limit=1")
                .then()
                .body("items[0].name", equalTo("withdrawn-2"))
                .body("items[0].withdrawn.successor", equalTo("withdrawn-1"));
        assertThatThrownBy(() -> publish.withdraw("withdrawn-2", new Withdrawal("Again.", null), "root"))
                .isInstanceOf(RefusedRequest.class)
                .hasMessageContaining("upper house");
        // What it told is not told again as what was told before.
        seats("SYC", 2, 2009, "6");
        make("withdrawn-3");
        given().get("/v1/releases/withdrawn-3/changes?limit=5000")
                .then()
                .body("items.find { it.refArea == 'SYC' }.cause", equalTo("REVISED"))
                .body("items.find { it.refArea == 'SYC' }.after.value", equalTo(15))
                .body("items.before", everyItem(nullValue()));
    }

    /** RFC 4287: feed and entries have one id, title and updated each, and entries an author. */
    @Test
    void readers_of_feeds_hear_of_releases_of_changes_of_an_indicator_and_of_withdrawals() {
        make("feed-0");
        make("feed-1");
        seats("COM", 1, 2009, "5");
        make("feed-2");
        Response all = given().get("/feed");
        all.then().statusCode(200).contentType("application/atom+xml");
        XmlPath feed = all.xmlPath();
        assertThat(feed.getString("feed.entry[0].title")).isEqualTo("feed-2");
        assertThat(feed.getString("feed.entry[0].summary")).contains("A note.", "3.3 NEW ");
        assertThat(feed.getString("feed.entry[0].author.name")).isNotEmpty();
        assertThat(feed.getString("feed.updated")).isEqualTo(feed.getString("feed.entry[0].updated"));
        assertThat(feed.getList("feed.entry.id")).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
        given().header("If-None-Match", all.header("ETag")).get("/feed").then().statusCode(304);

        XmlPath ofSeats = given().get("/feed/3.3").xmlPath();
        assertThat(ofSeats.getList("feed.entry.title")).contains("feed-2").doesNotContain("feed-1");
        given().get("/feed/9.9").then().statusCode(404).body("detail", containsString("'9.9'"));

        publish.withdraw("feed-2", new Withdrawal("A < B & C.", "feed-1"), "root");
        assertThat(given().get("/feed").xmlPath().getString("feed.entry[0].summary"))
                .isEqualTo("Withdrawn: A < B & C. In its place stands feed-1.");
        assertThat(given().get("/feed").header("ETag")).isNotEqualTo(all.header("ETag"));
    }

    /** Within a transaction that nobody else sees, so that nobody computes what it marks. */
    @Test
    void no_release_is_made_of_values_that_are_still_being_computed_unless_it_is_wished() throws Exception {
        for (Boolean unsettled : new Boolean[] {null, false, true}) {
            QuarkusTransaction.begin();
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "insert into stale_region (series, ref_area) values ('MDG_0303_WOMEN_PARLIAMENT', 'SWZ')");
                ReleaseOrder order = new ReleaseOrder("unsettled", "Note.", unsettled);
                if (Boolean.TRUE.equals(unsettled)) {
                    assertThat(publish.publish(order, "root").id).isNotNull();
                } else {
                    assertThatThrownBy(() -> publish.publish(order, "root"))
                            .isInstanceOf(RefusedRequest.class)
                            .hasMessageContaining("still being computed");
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
        given().get("/v1/releases/unsettled").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "root", roles = "admin")
    void an_administrator_makes_a_release_once_under_a_name() {
        Eventually.regionsComputed(database);
        order("by-hand", "A note.").statusCode(201).header("Location", containsString("/v1/releases/by-hand"));
        order("by-hand", "Another.")
                .statusCode(409)
                .body("type", equalTo("https://inclusio.example/problems/release-exists"));
        given().get("/v1/releases/by-hand").then().body("note", equalTo("A note."));
        given().contentType("application/json")
                .body("{\"reason\": \"A mistake.\"}")
                .post("/v1/releases/by-hand/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawn.reason", equalTo("A mistake."));
        given().contentType("application/json")
                .body("{\"reason\": \"A mistake.\"}")
                .post("/v1/releases/none/withdrawal")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @TestSecurity(user = "root", roles = "admin")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{\"name\": \"latest\", \"note\": \"N\"} | not 'latest'",
                "{\"name\": \"Capital\", \"note\": \"N\"} | small letters",
                "{\"name\": \"a/b\", \"note\": \"N\"} | small letters",
                "{\"name\": \"\", \"note\": \"N\"} | small letters",
                "{\"note\": \"N\"} | small letters",
                "{\"name\": \"no-note\"} | The note",
                "{\"name\": \"no-note\", \"note\": \" \"} | The note",
                "{\"name\": \"no-note\", \"note\": \"a\\u0000b\"} | The note",
                "null | There is no body"
            })
    void an_order_that_can_not_be_used_is_refused(String body, String told) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/releases")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/releases/none | 404 | no release 'none'",
                "/v1/releases/none/indicators/3.3/values | 404 | no release 'none'",
                "/v1/releases/latest/indicators/9.9/values | 404 | no indicator '9.9'",
                "/v1/releases/latest/indicators/3.3/values?asOf=2015-01-01T00:00:00Z | 400 | 'asOf'",
                "/v1/releases/latest/indicators/3.3/values?refArea=XXX | 400 | 'XXX'",
                "/v1/releases/latest/changes?limit=0 | 400 | 'limit'",
                "/v1/releases/latest/changes?cursor=x | 400 | cursor",
                "/v1/releases?search=x | 400 | 'search'"
            })
    void a_question_that_can_not_be_answered_is_a_problem(String address, int status, String told) {
        make("questions-" + (address.hashCode() & 0xFFFF));
        given().get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(told));
    }

    private void make(String name) {
        Eventually.regionsComputed(database);
        publish.publish(new ReleaseOrder(name, "A note.", true).usable(), "root");
    }

    private static ValidatableResponse order(String name, String note) {
        return given().contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"note\": \"" + note + "\"}")
                .post("/v1/releases")
                .then();
    }

    private void seats(String area, long submission, int year, String women) {
        received.apply(Statement.submission(
                submission,
                Statement.of("SEATS_WOMEN", area, year, women, 1),
                Statement.of("SEATS_TOTAL", area, year, women == null ? null : "40", 2)));
        Eventually.computed(database, area);
    }

    private void cured(String area, long submission, String women, String men) {
        received.apply(Statement.submission(
                submission,
                Statement.of("TB_COHORT", area, 2010, "120", 1),
                Statement.of("TB_COHORT", area, 2010, "55", 2).with("sex", "F"),
                Statement.of("TB_COHORT", area, 2010, "65", 3).with("sex", "M"),
                Statement.of("TB_CURED_OR_COMPLETED", area, 2010, women, 4).with("sex", "F"),
                Statement.of("TB_CURED_OR_COMPLETED", area, 2010, men, 5).with("sex", "M")));
        Eventually.computed(database, area);
    }

    private static List<String> values(String release, String area) {
        return given().get("/v1/releases/" + release + SEATS + area).jsonPath().getList("items.value", String.class);
    }
}
