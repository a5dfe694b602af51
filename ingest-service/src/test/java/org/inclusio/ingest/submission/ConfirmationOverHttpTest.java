package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Errors reject, warnings ask, notices tell. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ConfirmationOverHttpTest {

    private static final String HEADER = "ref_area,series,sex,time_period,value,comment\n";

    @Test
    void a_file_with_a_warning_waits_with_nothing_kept_until_its_office_says_why_it_is_right() {
        Office office = new Office("PLW");
        office.submits(HEADER + "PLW,POP,_T,2009,100,\n", "").body("status", equalTo("ACCEPTED"));
        String id = office.submits(HEADER + "PLW,POP,_T,2009,200,\n", "")
                .statusCode(201)
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("counts.changed", equalTo(1))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].rule", equalTo("CHANGE_FROM_EARLIER"))
                .body("items[0].severity", equalTo("WARNING"))
                .body("items[0].message", containsString("200 replaces 100"));
        assertThat(value(office)).isEqualTo("100");

        confirm(office, id, "").statusCode(400).body("detail", containsString("Say in a sentence why"));
        confirm(office, id, "New census")
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("confirmation", equalTo("New census"))
                .body("confirmedBy", equalTo("office-PLW"))
                .body("counts.changed", equalTo(1));
        assertThat(value(office)).isEqualTo("200");
        confirm(office, id, "Again").statusCode(409).body("detail", containsString("ACCEPTED"));
    }

    @Test
    void what_is_replaced_by_another_value_than_was_confirmed_is_asked_anew() {
        Office office = new Office("GUM");
        office.submits(HEADER + "GUM,POP,_T,2009,100,\n", "");
        String id = waiting(office, "GUM,POP,_T,2009,900,\n");
        office.submits(HEADER + "GUM,POP,_T,2009,105,\n", "?confirmation=Revised")
                .body("status", equalTo("ACCEPTED"));

        confirmedInVain(office, id);
        assertThat(value(office)).isEqualTo("105");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items[0].message", containsString("900 replaces 105"));
        confirm(office, id, "Census").body("status", equalTo("ACCEPTED")).body("remark", nullValue());
        assertThat(value(office)).isEqualTo("900");
    }

    @Test
    void what_was_withdrawn_since_it_was_to_be_replaced_is_asked_about_anew() {
        Office office = new Office("NCL");
        office.submits(HEADER + "NCL,POP,_T,2009,100,\n", "");
        String id = waiting(office, "NCL,POP,_T,2009,900,\n");
        office.submits("action," + HEADER + "D,NCL,POP,_T,2009,,\n", "?confirmation=Error&mayWithdraw=1")
                .body("status", equalTo("ACCEPTED"));

        confirmedInVain(office, id);
        office.asks().get("/v1/observations").then().body("items", hasSize(0));
        confirm(office, id, "Census").body("status", equalTo("ACCEPTED"));
        assertThat(value(office)).isEqualTo("900");
    }

    private static void confirmedInVain(Office office, String id) {
        confirm(office, id, "Census")
                .statusCode(200)
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("remark", containsString("no longer what was confirmed"))
                .body("marks", contains("CHANGED_SINCE_CONFIRMED"))
                .body("confirmedBy", nullValue());
    }

    private static String waiting(Office office, String rows) {
        return office.submits(HEADER + rows, "")
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .extract()
                .path("id");
    }

    @Test
    void a_comment_in_the_row_or_a_confirmation_beforehand_is_answer_enough() {
        Office office = new Office("TUV");
        office.submits(HEADER + "TUV,POP,_T,2009,100,\n", "");
        office.submits(HEADER + "TUV,POP,_T,2009,200,Census\n", "")
                .body("status", equalTo("ACCEPTED"))
                .body("findingCount", equalTo(1));
        office.submits(HEADER + "TUV,POP,_T,2009,400,\n", "?confirmation=Second")
                .body("status", equalTo("ACCEPTED"))
                .body("confirmation", equalTo("Second"));
    }

    @Test
    void a_dry_run_tells_what_the_file_would_wait_for_and_can_not_be_confirmed() {
        Office office = new Office("NRU");
        office.submits(HEADER + "NRU,POP,_T,2009,100,\n", "");
        String id = office.submits(HEADER + "NRU,POP,_T,2009,200,\n", "?dryRun=true")
                .body("status", equalTo("AWAITING_CONFIRMATION"))
                .extract()
                .path("id");
        confirm(office, id, "Census").statusCode(409);
        assertThat(value(office)).isEqualTo("100");
    }

    @Test
    void a_group_larger_than_its_total_is_refused_and_with_it_the_file_or_only_its_row() {
        Office office = new Office("KIR");
        String file = HEADER + "KIR,POP,_T,2009,100,\nKIR,POP,F,2009,50,\nKIR,POP,M,2009,200,\nKIR,POP,F,2010,52,\n";
        office.submits(file).body("status", equalTo("REJECTED")).body("counts.refused", equalTo(4));
        office.submits(file, "?partial=true")
                .body("status", equalTo("PARTLY_ACCEPTED"))
                .body("counts.new", equalTo(3))
                .body("counts.refused", equalTo(1));
        office.asks().get("/v1/observations").then().body("items", hasSize(3));
    }

    @Test
    void what_the_area_holds_when_the_file_is_confirmed_decides() {
        Office office = new Office("MHL");
        office.submits(HEADER + "MHL,POP,_T,2009,100,\n", "");
        String id =
                office.submits(HEADER + "MHL,POP,_T,2009,200,\n", "").extract().path("id");
        office.submits(HEADER + "MHL,POP,_T,2009,200,\n");
        confirm(office, id, "Census")
                .body("status", equalTo("ACCEPTED"))
                .body("counts.changed", equalTo(0))
                .body("counts.unchanged", equalTo(1));
    }

    @Test
    void of_two_people_who_confirm_at_once_one_is_told_that_the_other_did() throws Exception {
        Office office = new Office("FSM");
        office.submits(HEADER + "FSM,POP,_T,2009,100,\n", "");
        String id =
                office.submits(HEADER + "FSM,POP,_T,2009,200,\n", "").extract().path("id");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 4)
                    .mapToObj(person -> people.submit(() -> {
                        start.await();
                        return confirm(office, id, "By " + person).extract().statusCode();
                    }))
                    .toList();
            start.countDown();
            List<Integer> codes = new java.util.ArrayList<>();
            for (Future<Integer> answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsExactlyInAnyOrder(200, 409, 409, 409);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void a_row_that_only_informs_is_told_and_not_kept() {
        Office office = new Office("COK");
        office.submits("action,ref_area,series,time_period,value\nI,COK,POP,2009,100\nM,COK,POP,2010,101\n", "")
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(1))
                .body("counts.unchanged", equalTo(1))
                .body("findingCount", equalTo(1));
        office.asks().get("/v1/observations").then().body("items", hasSize(1));
    }

    private static String value(Office office) {
        return office.asks().get("/v1/observations").jsonPath().getString("items[0].value");
    }

    private static ValidatableResponse confirm(Office office, String id, String comment) {
        return office.asks()
                .contentType("application/json")
                .body("{\"comment\": \"" + comment + "\"}")
                .post("/v1/submissions/" + id + "/confirmation")
                .then();
    }
}
