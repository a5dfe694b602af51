package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draft, approval by a second person, release at a time, withdrawal, and the record of who did what. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class StepsOverHttpTest {

    private static final String HEADER = "ref_area,series,sex,time_period,value\n";

    @Inject
    DataSource database;

    @Test
    void a_draft_is_checked_and_kept_aside_until_somebody_hands_it_in() {
        Office office = new Office("COM", "a.first");
        String id = office.submits(HEADER + "COM,POP,_T,2009,100\n", "?draft=true")
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("counts.new", equalTo(1))
                .extract()
                .path("id");
        assertThat(values(office)).isEmpty();
        new Office("COM", "a.second")
                .takes("submission", id, "All regions have answered")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("submittedBy", equalTo("a.second"));
        assertThat(values(office)).containsExactly("100");
        office.takes("submission", id, "Again")
                .statusCode(409)
                .body("detail", containsString("awaits no handing in; it is ACCEPTED"));
    }

    @Test
    void a_file_that_needs_a_second_person_is_not_approved_by_the_one_who_sent_it() {
        Office first = new Office("STP", "a.first");
        Office second = new Office("STP", "a.second");
        first.requiresApproval(true);
        String id = first.submits(HEADER + "STP,POP,_T,2009,100\n", "")
                .body("status", equalTo("AWAITING_APPROVAL"))
                .body("approvalRequired", equalTo(true))
                .extract()
                .path("id");
        first.requiresApproval(false);

        first.takes("approval", id, "Looks right")
                .statusCode(403)
                .body("detail", containsString("wants another person to approve it"));
        assertThat(values(first)).isEmpty();
        second.takes("approval", id, "Compared with the census")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("approvedBy", equalTo("a.second"))
                .body("approval", equalTo("Compared with the census"));
        assertThat(values(first)).containsExactly("100");
    }

    @Test
    void warnings_are_answered_first_and_the_approval_of_the_answer_comes_after() {
        Office first = new Office("CPV", "a.first");
        first.submits(HEADER + "CPV,POP,_T,2009,100\n", "");
        first.requiresApproval(true);
        String id = first.submits(HEADER + "CPV,POP,_T,2009,200\n", "")
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .extract()
                .path("id");
        new Office("CPV", "a.second").takes("approval", id, "Right").statusCode(409);
        first.takes("confirmation", id, "Census").body("status", equalTo("AWAITING_APPROVAL"));
        new Office("CPV", "a.second").takes("approval", id, "Right").body("status", equalTo("ACCEPTED"));
        assertThat(values(first)).containsExactly("200");
    }

    @Test
    void a_file_under_embargo_is_kept_when_its_time_comes_and_not_before() throws InterruptedException {
        Office office = new Office("SYC");
        Instant time = Instant.now().plusSeconds(2);
        String id = office.submits(HEADER + "SYC,POP,_T,2009,100\n", "?releaseAt=" + time)
                .statusCode(201)
                .body("status", equalTo("AWAITING_RELEASE"))
                .body("releaseAt", notNullValue())
                .extract()
                .path("id");
        assertThat(values(office)).isEmpty();
        for (int tries = 0; tries < 300 && values(office).isEmpty(); tries++) {
            Thread.sleep(100);
        }
        assertThat(values(office)).containsExactly("100");
        Instant decided =
                Instant.parse(office.asks().get("/v1/submissions/" + id).path("decidedAt"));
        assertThat(decided).isAfter(time);

        office.submits(HEADER + "SYC,POP,_T,2009,100\n", "?releaseAt=tomorrow")
                .statusCode(400)
                .body("detail", containsString("ISO 8601"));
        office.submits(HEADER + "SYC,POP,_T,2009,100\n", "?draft=true&dryRun=true")
                .statusCode(400);
    }

    @Test
    void what_is_taken_back_says_again_what_it_said_before_unless_it_was_stated_anew() {
        Office office = new Office("MUS");
        office.submits(HEADER + "MUS,POP,_T,2000,10\nMUS,POP,_T,2001,11\nMUS,POP,_T,2002,12\nMUS,POP,_T,2003,13\n");
        String id = office.submits("action," + HEADER
                        + "M,MUS,POP,_T,2000,20\nM,MUS,POP,_T,2001,21\nD,MUS,POP,_T,2002,\nM,MUS,POP,_T,2004,24\n"
                        + "M,MUS,POP,_T,2003,13\n")
                .body("counts.new", equalTo(1))
                .body("counts.changed", equalTo(2))
                .body("counts.withdrawn", equalTo(1))
                .extract()
                .path("id");
        office.submits(HEADER + "MUS,POP,_T,2001,31\n");
        assertThat(values(office)).containsExactly("20", "31", "13", "24");

        String by = office.takes("withdrawal", id, "A province was counted twice")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .extract()
                .path("withdrawnBy");
        assertThat(values(office)).containsExactly("10", "31", "12", "13");
        office.asks()
                .get("/v1/submissions/" + by)
                .then()
                .body("withdraws", equalTo(id))
                .body("counts.received", equalTo(4))
                .body("counts.new", equalTo(1))
                .body("counts.changed", equalTo(1))
                .body("counts.withdrawn", equalTo(1))
                .body("counts.unchanged", equalTo(1));

        office.takes("withdrawal", id, "Again").statusCode(409).body("detail", containsString("it is WITHDRAWN"));
        office.takes("withdrawal", by, "Back").statusCode(409).body("detail", containsString("Send the file"));
    }

    @Test
    void a_file_that_waits_can_be_taken_back_and_is_gone() {
        Office office = new Office("MDV");
        String id = office.submits(HEADER + "MDV,POP,_T,2009,100\n", "?draft=true")
                .extract()
                .path("id");
        office.takes("withdrawal", id, "Not ready")
                .body("status", equalTo("WITHDRAWN"))
                .body("withdrawnBy", nullValue());
        office.takes("submission", id, "After all").statusCode(409);
        assertThat(values(office)).isEmpty();
    }

    @Test
    void settings_are_changed_only_by_somebody_who_has_seen_them() {
        Office office = new Office("BRN");
        office.asks().get("/v1/office").then().header("ETag", "\"0\"").body("approvalRequired", equalTo(false));
        put(office, null).statusCode(428);
        put(office, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        put(office, "\"0\"").statusCode(412).body("detail", containsString("Get them"));
    }

    @Test
    void every_step_is_written_down_with_who_why_and_when_and_the_chain_can_be_proved() throws Exception {
        Office first = new Office("BTN", "a.first");
        first.requiresApproval(true);
        String id =
                first.submits(HEADER + "BTN,POP,_T,2009,100\n", "").extract().path("id");
        new Office("BTN", "a.second").takes("approval", id, "Ünïcode: 数");
        first.takes("withdrawal", id, "Wrong year");

        List<Map<String, Object>> entries = entries(first);
        assertThat(entries)
                .extracting(entry -> entry.get("actor") + ": " + entry.get("before") + " > " + entry.get("after") + ", "
                        + entry.get("reason"))
                .containsExactly(
                        "a.first: no approval required > approval required, Two people answer",
                        "a.first: null > RECEIVED, null",
                        "ingest-service: RECEIVED > AWAITING_APPROVAL, 1 rows, 0 refused, 0 findings, 0 warnings"
                                + " without an answer in their row",
                        "a.second: AWAITING_APPROVAL > RECEIVED, Ünïcode: 数",
                        "ingest-service: RECEIVED > ACCEPTED, 1 rows, 0 refused, 0 findings, 0 warnings without an"
                                + " answer in their row",
                        "a.first: ACCEPTED > WITHDRAWN, Wrong year");
        String head = "";
        for (Map<String, Object> entry : entries) {
            head = hash(head, entry);
            assertThat(entry.get("hash"))
                    .as("as the description says it is computed")
                    .isEqualTo(head);
        }
        first.asks()
                .get("/v1/audit/verify")
                .then()
                .body("intact", equalTo(true))
                .body("entries", equalTo(6))
                .body("head", equalTo(head));
        first.asks().get("/v1/audit/verify?entries=6&head=" + head).then().body("intact", equalTo(true));
        first.asks()
                .get("/v1/audit/verify?entries=5&head=" + head)
                .then()
                .body("intact", equalTo(false))
                .body("brokenAt", equalTo(5));
        String next = first.asks()
                .get("/v1/audit?limit=2")
                .then()
                .body("items.number", equalTo(List.of(6, 5)))
                .extract()
                .path("next");
        first.asks()
                .get("/v1/audit?limit=3&cursor=" + next)
                .then()
                .body("items.number", equalTo(List.of(4, 3, 2)))
                .body("next", notNullValue());
    }

    @Test
    void nobody_can_change_the_record_and_if_the_database_is_forced_to_the_proof_shows_where() throws SQLException {
        Office office = new Office("WSM");
        office.submits(HEADER + "WSM,POP,_T,2009,100\n", "");
        office.submits(HEADER + "WSM,POP,_T,2010,101\n", "");
        String change = "UPDATE audit_entry SET actor = 'somebody else' WHERE ref_area = 'WSM' AND number = 2";
        Assertions.assertThatThrownBy(() -> execute(change)).hasMessageContaining("only ever added to");
        Assertions.assertThatThrownBy(() -> execute("DELETE FROM audit_entry WHERE ref_area = 'WSM'"))
                .hasMessageContaining("only ever added to");
        Assertions.assertThatThrownBy(() -> execute("TRUNCATE audit_entry")).hasMessageContaining("only ever added to");
        office.asks().get("/v1/audit/verify").then().body("intact", equalTo(true));

        execute("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_final");
        try {
            execute(change);
        } finally {
            execute("ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_is_final");
        }
        office.asks()
                .get("/v1/audit/verify")
                .then()
                .body("intact", equalTo(false))
                .body("entries", equalTo(1))
                .body("brokenAt", equalTo(2));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private static String hash(String before, Map<String, Object> entry) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        // The instant of the answer may leave out zeros at its end.
        String at = Instant.parse((String) entry.get("at"))
                .atOffset(java.time.ZoneOffset.UTC)
                .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'"));
        for (Object part : new Object[] {
            before,
            entry.get("number"),
            at,
            entry.get("actor"),
            entry.get("subject"),
            entry.get("before"),
            entry.get("after"),
            entry.get("reason")
        }) {
            byte[] bytes = (part == null ? "" : part.toString()).getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static List<Map<String, Object>> entries(Office office) {
        List<Map<String, Object>> entries =
                new ArrayList<>(office.asks().get("/v1/audit").path("items"));
        java.util.Collections.reverse(entries);
        return entries;
    }

    private static ValidatableResponse put(Office office, String version) {
        var request = office.asks().contentType("application/json").body("{\"approvalRequired\": true}");
        return (version == null ? request : request.header("If-Match", version))
                .put("/v1/office")
                .then();
    }

    private static List<String> values(Office office) {
        List<Object> values = office.asks().get("/v1/observations").path("items.value");
        return values.stream().map(String::valueOf).toList();
    }
}
