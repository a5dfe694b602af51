package org.inclusio.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A row that leaves out whom its series is about and one that says it are one observation, now and of what was kept before. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class OneCellForEachGroupTest {

    private static final String MIGRATION = "/db/migration/V20261130120000__one_cell_for_each_group.sql";
    private static final String HEADER = "action,ref_area,series,sex,age,time_period,value\n";
    private static final String SDMX = "application/vnd.sdmx.data+csv";

    @Inject
    DataSource database;

    @Test
    void a_row_without_the_age_of_its_series_is_kept_and_read_back_with_it_and_the_office_is_told() {
        Office office = new Office("LUX");
        String id = office.submits(
                        HEADER + ",LUX,MDG_0203_LITERACY_15_24,F,,2014,92\n,LUX,MDG_0203_LITERACY_15_24,F,_T,2013,91\n")
                .body("status", equalTo("ACCEPTED"))
                .extract()
                .path("id");
        findings(office, id)
                .body("items", hasSize(1))
                .body("items[0].rule", equalTo("DIMENSION_COMPLETED"))
                .body("items[0].severity", equalTo("NOTICE"))
                .body("items[0].message", containsString("Y15T24"));
        assertThat(held(office))
                .containsExactly(
                        Map.entry("MDG_0203_LITERACY_15_24 F Y15T24 2013", "91"),
                        Map.entry("MDG_0203_LITERACY_15_24 F Y15T24 2014", "92"));

        office.submits(HEADER + ",LUX,MDG_0203_LITERACY_15_24,F,Y15T24,2014,92\n")
                .body("counts.unchanged", equalTo(1))
                .body("findingCount", equalTo(0));
        office.submits(HEADER + ",LUX,MDG_0203_LITERACY_15_24,F,Y15T24,2014,93\n")
                .body("counts.changed", equalTo(1));
        office.submits(HEADER
                        + ",LUX,MDG_0203_LITERACY_15_24,F,,2014,94\n,LUX,MDG_0203_LITERACY_15_24,F,Y15T24,2014,94\n")
                .body("status", equalTo("REJECTED"));
        office.submits(HEADER + "D,LUX,MDG_0203_LITERACY_15_24,F,,2014,\n").body("counts.withdrawn", equalTo(1));
        assertThat(held(office)).containsOnlyKeys("MDG_0203_LITERACY_15_24 F Y15T24 2013");
    }

    @Test
    void in_sdmx_a_merge_meets_the_same_cell_and_a_deletion_of_the_total_reaches_it() {
        Office office = new Office("LIE");
        String header = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,SEX,AGE,TIME_PERIOD,OBS_VALUE,SOURCE_DETAIL\n";
        sends(office, header + "dataflow,X:Y(1.0),R,LIE,MDG_0501_MMR,,,2010,40,Registers\n");
        sends(office, header + "dataflow,X:Y(1.0),M,LIE,MDG_0501_MMR,F,Y15T49,2010,41,\n")
                .body("counts.changed", equalTo(1));
        assertThat(held(office)).containsExactly(Map.entry("MDG_0501_MMR F Y15T49 2010", "41"));
        sends(office, header + "dataflow,X:Y(1.0),D,LIE,MDG_0501_MMR,_T,,,,\n").body("counts.withdrawn", equalTo(1));
        assertThat(held(office)).isEmpty();
    }

    @Test
    void another_group_and_half_a_seat_are_refused_with_what_is_right() {
        Office office = new Office("MCO");
        String id = office.submits(HEADER
                        + ",MCO,MDG_0505_ANC1,M,Y15T49,2010,90\n,MCO,MDG_0203_LITERACY_15_24,F,Y15T19,2010,90\n"
                        + ",MCO,SEATS_WOMEN,F,,2013,65.5\n")
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        findings(office, id)
                .body("items.rule", contains("CODE_OF_SERIES", "CODE_OF_SERIES", "DIMENSION_COMPLETED", "WHOLE_NUMBER"))
                .body("items[0].message", containsString("Write F"))
                .body("items[1].message", containsString("Write Y15T24"));
    }

    @Test
    void what_was_kept_under_the_total_is_carried_over_with_its_history_and_everybody_is_told()
            throws SQLException, IOException {
        Office office = new Office("SMR");
        office.submits(HEADER + ",SMR,POP,_T,_T,2010,33000\n");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            keptBefore(sql, "SMR", "MDG_0203_LITERACY_15_24", "F", "_T", 2010, "91", "2011-03-01");
            keptBefore(sql, "SMR", "MDG_0203_LITERACY_15_24", "F", "_T", 2010, "92", "2012-03-01");
            keptBefore(sql, "SMR", "MDG_0203_LITERACY_15_24", "M", "_T", 2010, "80", "2012-03-01");
            keptBefore(sql, "SMR", "MDG_0203_LITERACY_15_24", "M", "Y15T24", 2010, "81", "2011-03-01");
            keptBefore(sql, "SMR", "MDG_0501_MMR", "_T", "_T", 2010, "30", "2011-03-01");
            keptBefore(sql, "SMR", "MDG_0501_MMR", "F", "_T", 2010, "31", "2011-03-01");
            Instant before = Instant.now();
            carryOver(sql);

            Map<String, String> now = new TreeMap<>(Map.of(
                    "MDG_0203_LITERACY_15_24 F Y15T24 2010", "92",
                    "MDG_0203_LITERACY_15_24 M Y15T24 2010", "81",
                    "MDG_0501_MMR F Y15T49 2010", "31",
                    "POP _T _T 2010", "33000"));
            assertThat(held(office)).isEqualTo(now);
            assertThat(held(office, "&asOf=" + before))
                    .containsEntry("MDG_0203_LITERACY_15_24 F _T 2010", "92")
                    .containsEntry("MDG_0203_LITERACY_15_24 M _T 2010", "80")
                    .containsEntry("MDG_0501_MMR _T _T 2010", "30")
                    .doesNotContainKey("MDG_0203_LITERACY_15_24 F Y15T24 2010");
            assertThat(handedIn(sql, "MDG_0203_LITERACY_15_24", "F", "Y15T24")).startsWith("2011-03-01");

            carryOver(sql);
            assertThat(held(office)).isEqualTo(now);
        }
        office.asks().get("/v1/audit/verify").then().body("intact", equalTo(true));
        office.asks()
                .get("/v1/audit?limit=1000")
                .then()
                .body(
                        "items.findAll { it.actor == 'ingest-service' && it.reason?.contains('kept under the total') }",
                        hasSize(4));
    }

    /** As services kept it that did not know whom a series is about. */
    private static void keptBefore(
            Statement sql, String area, String series, String sex, String age, int year, String value, String day)
            throws SQLException {
        sql.execute("""
                WITH kept AS (
                    INSERT INTO submission (id, revision, ref_area, submitted_by, format, dry_run, partial, status,
                        received_at, decided_at, handed_in_at, rows_received, rows_new, rows_changed, rows_unchanged,
                        rows_withdrawn, rows_refused, finding_count)
                    VALUES (nextval('submission_id'), nextval('revision'), '%s', 'office', 'text/csv', false, false,
                        'ACCEPTED', '%s', '%s', '%s', 1, 1, 0, 0, 0, 0, 0) RETURNING revision)
                INSERT INTO observation (ref_area, series, freq, sex, age, urbanisation, wealth_quantile,
                    education_level, disability_status, migration_status, indigenous_status, custom_breakdown,
                    time_period, value, withdrawn, line, revision)
                SELECT '%s', '%s', 'A', '%s', '%s', '_T', '_T', '_T', '_T', '_T', '_T', '_T', %d, %s, false, 2, revision
                FROM kept""".formatted(area, day, day, day, area, series, sex, age, year, value));
    }

    private static void carryOver(Statement sql) throws SQLException, IOException {
        try (InputStream migration = OneCellForEachGroupTest.class.getResourceAsStream(MIGRATION)) {
            sql.execute(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String handedIn(Statement sql, String series, String sex, String age) throws SQLException {
        try (var row = sql.executeQuery("""
                SELECT s.handed_in_at FROM observation o JOIN submission s USING (revision)
                WHERE o.ref_area = 'SMR' AND o.series = '%s' AND o.sex = '%s' AND o.age = '%s'
                ORDER BY revision LIMIT 1""".formatted(series, sex, age))) {
            row.next();
            return row.getString(1);
        }
    }

    private static io.restassured.response.ValidatableResponse findings(Office office, String id) {
        return office.asks().get("/v1/submissions/" + id + "/findings").then();
    }

    private static io.restassured.response.ValidatableResponse sends(Office office, String csv) {
        return office.sends(SDMX, csv.getBytes(StandardCharsets.UTF_8), "?confirmation=Checked")
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"));
    }

    private static Map<String, String> held(Office office) {
        return held(office, "");
    }

    private static Map<String, String> held(Office office, String more) {
        List<Map<String, Object>> items = office.asks()
                .get("/v1/observations?limit=5000" + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
        Map<String, String> held = new TreeMap<>();
        for (Map<String, Object> item : items) {
            held.put(
                    item.get("series") + " " + item.getOrDefault("sex", "_T") + " " + item.getOrDefault("age", "_T")
                            + " " + item.get("timePeriod"),
                    item.get("value").toString());
        }
        return held;
    }
}
