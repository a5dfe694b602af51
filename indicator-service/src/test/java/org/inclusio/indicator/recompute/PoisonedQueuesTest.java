package org.inclusio.indicator.recompute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In each queue behind the consumer an item stands first that can't be handled; those behind it are. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class PoisonedQueuesTest {

    @Inject
    ReceivedObservations received;

    @Inject
    Announcements announcements;

    @Inject
    DataSource database;

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void a_year_that_can_not_be_computed_is_set_aside_alone_until_it_is_asked_for() throws SQLException {
        refuse("new.ref_area = 'SMR' and new.time_period = 2009", "23514");
        try {
            received.apply(Statement.submission(1, seats("SMR", 2008), seats("SMR", 2009), seats("SMR", 2010)));
            received.apply(Statement.submission(1, seats("AND", 2009)));

            Eventually.until("the other area is computed", () -> years("AND").equals(List.of("2009")));
            Eventually.until("the other years are computed", () -> years("SMR").equals(List.of("2008", "2010")));
            Eventually.until("the year is set aside", () -> item("values of SMR in 2009") != null);
            assertThat(asked("select count(*)::text from stale_waiting where ref_area = 'SMR'"))
                    .containsExactly("0");
        } finally {
            allow();
        }
        given().get("/q/health/well").then().statusCode(503);
        given().get("/q/health/ready").then().statusCode(200);

        given().post("/v1/set-aside/" + item("values of SMR in 2009") + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"));

        assertThat(years("SMR")).containsExactly("2008", "2009", "2010");
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void a_year_and_regions_that_have_ended_the_process_as_often_as_is_stated_are_set_aside_alone()
            throws SQLException {
        // What processes leave that end while they compute these, six times each.
        execute("insert into begun_try (queue, item, tries) values ('recomputations', 'values of MCO in 2009', 6),"
                + " ('regions', 'regions of MDG_0816_INTERNET', 6)");
        received.apply(Statement.submission(1, internet("MCO", 2008), internet("MCO", 2009), internet("MCO", 2010)));

        Eventually.until("the year is set aside", () -> item("values of MCO in 2009") != null);
        Eventually.until(
                "the other years are computed",
                () -> asked("select distinct time_period::text from indicator_value where ref_area = 'MCO' and series ="
                                + " 'MDG_0816_INTERNET' order by 1")
                        .equals(List.of("2008", "2010")));
        Eventually.until("the regions are set aside", () -> item("regions of MDG_0816_INTERNET") != null);
        assertThat(asked("select distinct reason from set_aside where settled_at is null and item in"
                        + " ('values of MCO in 2009', 'regions of MDG_0816_INTERNET')"))
                .containsExactly("The process ended 6 times while it was handled.");

        for (String item : List.of("values of MCO in 2009", "regions of MDG_0816_INTERNET")) {
            given().post("/v1/set-aside/" + item(item) + "/retry")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SETTLED"));
        }
        Eventually.computed(database, "MCO");
        assertThat(asked("select item from begun_try where item like '%MCO%' or item like '%INTERNET%'"))
                .isEmpty();
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void a_year_that_is_set_aside_is_computed_when_something_new_is_stated_about_it() throws SQLException {
        refuse("new.ref_area = 'VCT'", "23514");
        try {
            received.apply(Statement.submission(1, seats("VCT", 2009)));
            Eventually.until("the year is set aside", () -> item("values of VCT in 2009") != null);
        } finally {
            allow();
        }

        received.apply(Statement.submission(
                2,
                Statement.of("MDG_0303_WOMEN_PARLIAMENT", "VCT", 2009, "30", 1).with("unit", "PERCENT")));

        Eventually.until("the year is computed", () -> years("VCT").equals(List.of("2009")));
        Eventually.until("it is settled", () -> item("values of VCT in 2009") == null);
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void regions_that_can_not_be_computed_hold_up_no_others() throws SQLException {
        execute("create function refuse_mark() returns trigger language plpgsql as $$ begin if old.ref_area = 'LCA'"
                + " then raise exception 'a mistake' using errcode = '23514'; end if; return old; end $$");
        execute("create trigger refuse_mark before delete on stale_region for each row execute function refuse_mark()");
        try {
            received.apply(Statement.submission(1, seats("LCA", 2009)));
            Eventually.until("the regions are set aside", () -> item("regions of MDG_0303_WOMEN_PARLIAMENT") != null);
            received.apply(Statement.submission(
                    1, Statement.of("MDG_0816_INTERNET", "KNA", 2009, "20", 1).with("unit", "PER_100_POP")));
            Eventually.computed(database, "KNA");
            Eventually.until(
                    "other regions are computed",
                    () -> asked("select count(*)::text from stale_region_waiting")
                            .equals(List.of("0")));
        } finally {
            execute("drop trigger refuse_mark on stale_region");
            execute("drop function refuse_mark()");
        }

        given().post("/v1/set-aside/" + item("regions of MDG_0303_WOMEN_PARLIAMENT") + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("SETTLED"));
        assertThat(asked("select count(*)::text from stale_region where series = 'MDG_0303_WOMEN_PARLIAMENT'"
                        + " and ref_area = 'LCA'"))
                .containsExactly("0");
    }

    @Test
    @TestSecurity(user = "admin", roles = "admin")
    void values_that_can_not_be_announced_hold_up_no_other_announcement() throws SQLException {
        received.apply(Statement.submission(1, seats("ATG", 2009)));
        Eventually.until("there is a value", () -> years("ATG").equals(List.of("2009")));
        execute("insert into recomputation (ref_area) values ('BRB')");
        String revision = asked("select max(revision)::text from recomputation where ref_area = 'BRB'")
                .get(0);
        // Of a sub-series that the catalogue does not know.
        execute("insert into indicator_value overriding system value select (jsonb_populate_record(v,"
                + " jsonb_build_object('ref_area', 'BRB', 'series', 'NO_SUCH', 'revision', " + revision
                + ", 'id', (select max(id) + 1000000 from indicator_value)))).* from indicator_value v"
                + " where ref_area = 'ATG' limit 1");
        execute("insert into outbox (kind, reference) values ('recomputation', " + revision + ")");
        received.apply(Statement.submission(1, seats("GRD", 2009)));
        announcements.wake();

        Eventually.until("it is set aside", () -> item("recomputation " + revision) != null);
        Eventually.until(
                "what stands behind it is announced",
                () -> asked("select (sent_at is not null)::text from outbox where reference = (select"
                                + " max(revision) from recomputation where ref_area = 'GRD')")
                        .equals(List.of("true")));
    }

    /** 300 rows, each with another source of 4,000 characters of three bytes each. */
    @Test
    void long_sources_in_any_script_are_announced() throws SQLException {
        List<Statement> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(Statement.of("MDG_0303_WOMEN_PARLIAMENT", "DMA", 1_990 + i % 25, "30", i + 1)
                    .with("unit", "PERCENT")
                    .with("customBreakdown", "G" + i)
                    .with("source", "\u4eba".repeat(3_990) + i));
        }
        received.apply(Statement.submission(1, rows));

        Eventually.until(
                "the values are announced",
                () -> asked("select count(*)::text from outbox o join recomputation r"
                                + " on r.revision = o.reference where r.ref_area = 'DMA' and o.sent_at is not null")
                        .stream()
                        .anyMatch(count -> !count.equals("0")));
        Eventually.computed(database, "DMA");
        assertThat(asked("select item from set_aside where settled_at is null and item like 'recomputation %' and"
                        + " reference in (select o.id from outbox o join recomputation r on r.revision ="
                        + " o.reference where r.ref_area = 'DMA')"))
                .isEmpty();
    }

    private static Statement internet(String area, int year) {
        return Statement.of("MDG_0816_INTERNET", area, year, "20", 1).with("unit", "PER_100_POP");
    }

    private static Statement seats(String area, int year) {
        return Statement.of("MDG_0303_WOMEN_PARLIAMENT", area, year, "20", 1).with("unit", "PERCENT");
    }

    private List<String> years(String area) {
        return asked("select distinct time_period::text from indicator_value where ref_area = '" + area
                + "' and series = 'MDG_0303_WOMEN_PARLIAMENT' order by 1");
    }

    private static String item(String name) {
        return given().get("/v1/set-aside?limit=1000").path("items.find { it.item == '" + name + "' }?.id");
    }

    private void refuse(String when, String sqlState) throws SQLException {
        execute("create or replace function refuse_value() returns trigger language plpgsql as $$ begin if " + when
                + " then raise exception 'a mistake' using errcode = '" + sqlState + "'; end if; return new; end $$");
        execute("create trigger refuse_value before insert on indicator_value for each row execute function"
                + " refuse_value()");
    }

    private void allow() throws SQLException {
        execute("drop trigger refuse_value on indicator_value");
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
}
