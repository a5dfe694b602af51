package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Expected is what the SDMX 3.1 information model says of its actions: Merge changes what is provided, Replace states the
 * whole observation, Delete takes the lowest level of detail that is provided and any value of a dimension left out.
 */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ActionsOverHttpTest {

    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    private static final String HEADER = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,SEX,AGE,TIME_PERIOD,OBS_VALUE,"
            + "LOWER_BOUND,OBS_STATUS,SOURCE_DETAIL,URBANISATION,INCOME_WEALTH_QUANTILE,EDUCATION_LEV,"
            + "DISABILITY_STATUS,MIGRATION_STATUS,INDIGENOUS_STATUS,CUST_BREAKDOWN\n";

    @Test
    void a_merge_changes_what_it_speaks_of_and_a_replacement_everything() {
        Office office = new Office("AUT");
        sends(office, row("R", "AUT", "POP,F,_T,2009,100,90,,Census")).body("counts.new", equalTo(1));

        sends(office, row("M", "AUT", "POP,F,_T,2009,101,,,"))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.changed", equalTo(1));
        assertThat(held(office)).containsExactly(Map.entry("POP F _T 2009", "101 90 null Census"));

        sends(office, row("A", "AUT", "POP,F,_T,2009,,,,Survey")).body("counts.changed", equalTo(1));
        assertThat(held(office)).containsExactly(Map.entry("POP F _T 2009", "101 90 null Survey"));

        sends(office, row("", "AUT", "POP,F,_T,2009,102,,,")).body("counts.changed", equalTo(1));
        assertThat(held(office)).containsExactly(Map.entry("POP F _T 2009", "102 90 null Survey"));

        sends(office, row("M", "AUT", "POP,F,_T,2009,102.0,,,")).body("counts.unchanged", equalTo(1));

        sends(office, row("R", "AUT", "POP,F,_T,2009,102,,,")).body("counts.changed", equalTo(1));
        assertThat(held(office)).containsExactly(Map.entry("POP F _T 2009", "102 null null null"));
    }

    @Test
    void what_is_missing_on_purpose_is_taken_away_by_a_merge_and_an_empty_cell_is_not() {
        Office office = new Office("BEL");
        sends(office, row("R", "BEL", "POP,F,_T,2009,100,90,,Census"));
        sends(office, row("M", "BEL", "POP,F,_T,2009,NaN,NaN,O,#N/A")).body("counts.changed", equalTo(1));
        assertThat(held(office)).containsExactly(Map.entry("POP F _T 2009", "null null O null"));
    }

    @Test
    void the_merged_observation_is_judged_and_not_the_row_alone() {
        Office office = new Office("BGR");
        sends(office, row("R", "BGR", "POP,F,_T,2009,100,90,,Census"));
        String id = sends(office, row("M", "BGR", "POP,F,_T,2009,,110,,"))
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        findings(office, id)
                .body("items[0].rule", equalTo("BOUNDS_AROUND_VALUE"))
                .body(
                        "items[0].message",
                        equalTo(
                                "Line 2, beside what is held, LOWER_BOUND: \"110\" is above the value, 100. Exchange the"
                                        + " bounds or correct the value."));

        id = sends(office, row("M", "BGR", "POP,F,_T,2010,,,,Survey"))
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        findings(office, id).body("items[0].rule", equalTo("VALUE_GIVEN"));
        assertThat(held(office)).containsExactly(Map.entry("POP F _T 2009", "100 90 null Census"));
    }

    @Test
    void a_dimension_that_a_deletion_leaves_out_stands_for_all_its_values_and_the_same_file_again_changes_nothing() {
        Office office = new Office("CHE");
        sends(
                office,
                row("R", "CHE", "POP,F,_T,2009,1,,,"),
                row("R", "CHE", "POP,M,_T,2009,2,,,"),
                row("R", "CHE", "POP,_T,Y15T24,2009,3,,,"),
                row("R", "CHE", "POP,F,_T,2010,4,,,"),
                row("R", "CHE", "LIVE_BIRTHS,F,_T,2009,5,,,"));

        String deletion = row("D", "CHE", "POP,,,2009,,,,");
        sends(office, deletion)
                .body("counts.received", equalTo(3))
                .body("counts.withdrawn", equalTo(3))
                .body("counts.unchanged", equalTo(0));
        assertThat(held(office)).containsOnlyKeys("POP F _T 2010", "LIVE_BIRTHS F _T 2009");

        sends(office, deletion).body("counts.received", equalTo(1)).body("counts.unchanged", equalTo(1));
        assertThat(held(office)).containsOnlyKeys("POP F _T 2010", "LIVE_BIRTHS F _T 2009");

        sends(office, row("D", "CHE", ",F,,,,,,")).body("counts.withdrawn", equalTo(2));
        assertThat(held(office)).isEmpty();
    }

    @Test
    void a_deletion_that_names_components_takes_these_away_and_leaves_the_rest() {
        Office office = new Office("CYP");
        sends(
                office,
                row("R", "CYP", "POP,F,_T,2009,100,90,,Census"),
                row("R", "CYP", "POP,M,_T,2009,200,,,Census"),
                row("R", "CYP", "POP,M,_T,2010,210,,,"));
        sends(office, row("D", "CYP", "POP,,,,,,,anything"))
                .body("counts.received", equalTo(2))
                .body("counts.changed", equalTo(2));
        assertThat(held(office))
                .containsEntry("POP F _T 2009", "100 90 null null")
                .containsEntry("POP M _T 2009", "200 null null null")
                .hasSize(3);

        String id = sends(office, row("D", "CYP", "POP,F,,2009,1,,,"))
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        findings(office, id)
                .body("items[0].rule", equalTo("VALUE_GIVEN"))
                .body("items[0].message", containsString("Line 2, what it leaves of POP, SEX F, 2009, OBS_VALUE:"));

        sends(office, row("D", "CYP", "POP,F,,2009,1,1,,")).body("counts.withdrawn", equalTo(1));
    }

    @Test
    void a_file_replaces_a_series_when_it_deletes_it_first() {
        Office office = new Office("CZE");
        sends(
                office,
                row("R", "CZE", "POP,F,_T,2009,1,,,Census"),
                row("R", "CZE", "POP,M,_T,2009,2,,,Census"),
                row("R", "CZE", "POP,F,_T,2010,3,,,Census"));
        sends(
                        office,
                        row("D", "CZE", "POP,,,,,,,"),
                        row("R", "CZE", "POP,F,_T,2009,1,,,Census"),
                        row("M", "CZE", "POP,M,_T,2009,9,,,"))
                .body("counts.received", equalTo(3))
                .body("counts.unchanged", equalTo(1))
                .body("counts.changed", equalTo(1))
                .body("counts.withdrawn", equalTo(1));
        assertThat(held(office))
                .as("a merge after a deletion finds nothing to merge with")
                .isEqualTo(Map.of("POP F _T 2009", "1 null null Census", "POP M _T 2009", "9 null null null"));

        String id = sends(office, row("R", "CZE", "POP,F,_T,2011,7,,,"), row("D", "CZE", "POP,,,,,,,"))
                .body("status", equalTo("REJECTED"))
                .body("counts.refused", equalTo(2))
                .extract()
                .path("id");
        findings(office, id)
                .body("items[0].line", equalTo(2))
                .body("items[0].rule", equalTo("STATED_ONCE"))
                .body("items[0].message", containsString("a later row deletes what this one states"));
    }

    @Test
    void no_deletion_reaches_another_area() {
        Office one = new Office("DEU");
        Office other = new Office("DNK");
        sends(one, row("R", "DEU", "POP,F,_T,2009,1,,,"));
        sends(other, row("R", "DNK", "POP,F,_T,2009,1,,,"));

        sends(one, row("D", "DEU", ",,,,,,,")).body("counts.withdrawn", equalTo(1));
        assertThat(held(one)).isEmpty();
        assertThat(held(other)).hasSize(1);

        String id = sends(one, row("D", "", ",,,,,,,"))
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        findings(one, id).body("items[0].rule", equalTo("AREA_GIVEN"));
        one.sends(SDMX_CSV, (HEADER + row("D", "DNK", ",,,,,,,")).getBytes(StandardCharsets.UTF_8))
                .statusCode(403);
        assertThat(held(other)).hasSize(1);
    }

    @Test
    void a_series_of_json_and_xml_without_observations_is_deleted_whole() {
        Office office = new Office("ESP");
        String[] rows = {
            row("R", "ESP", "POP,F,_T,2009,1,,,"),
            row("R", "ESP", "POP,F,_T,2010,2,,,"),
            row("R", "ESP", "POP,M,_T,2010,3,,,")
        };
        sends(office, rows);
        sendsAs(office, "application/vnd.sdmx.data+xml", """
                <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message">
                  <m:Header><m:ID>1</m:ID><m:DataSetAction>Delete</m:DataSetAction></m:Header>
                  <m:DataSet><Series REF_AREA="ESP" SERIES="POP" SEX="F"/></m:DataSet>
                </m:StructureSpecificData>
                """).body("counts.withdrawn", equalTo(2));
        assertThat(held(office)).containsOnlyKeys("POP M _T 2010");

        sends(office, rows).body("counts.new", equalTo(2));
        sendsAs(office, "application/vnd.sdmx.data+json", """
                {"data": {"structures": [{"dimensions": {"series": [
                    {"id": "REF_AREA", "values": [{"id": "ESP"}]},
                    {"id": "SERIES", "values": [{"id": "POP"}]},
                    {"id": "SEX", "values": [{"id": "F"}, {"id": "M"}]}],
                  "observation": [{"id": "TIME_PERIOD", "values": [{"value": "2009"}, {"value": "2010"}]}]}}],
                 "dataSets": [{"action": "Delete", "series": {
                    "0:0:1": {}, "0:0:0": {"observations": {"1": []}}}}]}}
                """)
                .body("counts.received", equalTo(2))
                .body("counts.withdrawn", equalTo(2));
        assertThat(held(office)).containsOnlyKeys("POP F _T 2009");
    }

    @Test
    void a_deletion_is_taken_back_like_any_other_submission() {
        Office office = new Office("EST");
        sends(office, row("R", "EST", "POP,F,_T,2009,1,,,"), row("R", "EST", "POP,M,_T,2009,2,,,Census"));
        Map<String, String> before = held(office);
        String id = sends(office, row("D", "EST", "POP,,,,,,,")).extract().path("id");
        assertThat(held(office)).isEmpty();
        office.takes("withdrawal", id, "By mistake").statusCode(200);
        assertThat(held(office)).isEqualTo(before);
    }

    @Test
    void outside_sdmx_a_row_that_withdraws_means_the_total_of_what_it_leaves_out() {
        Office office = new Office("FIN");
        office.submits("action,ref_area,series,sex,time_period,value\n,FIN,ENROLMENT_PRIMARY,F,2009,5\n"
                + ",FIN,ENROLMENT_PRIMARY,,2009,9\n");
        office.submits("action,ref_area,series,sex,time_period,value\nD,FIN,ENROLMENT_PRIMARY,,2009,\n")
                .body("counts.received", equalTo(1))
                .body("counts.withdrawn", equalTo(1));
    }

    @Test
    void a_bad_year_in_a_file_that_is_kept_in_part_spoils_no_other_row() {
        Office office = new Office("FRA");
        office.submits(
                        "ref_area,series,sex,time_period,value\nFRA,POP,F,many,5\nFRA,POP,F,,5\nFRA,POP,F,2009,5\n",
                        "?partial=true&confirmation=Checked")
                .statusCode(201)
                .body("status", equalTo("PARTLY_ACCEPTED"))
                .body("counts.new", equalTo(1))
                .body("counts.refused", equalTo(2));
    }

    private static String row(String action, String area, String rest) {
        String others = action.equals("D") ? ",,,,,,," : ",_T,_T,_T,_T,_T,_T,_T";
        return "dataflow,X:Y(1.0)," + action + "," + area + "," + rest + others + "\n";
    }

    private static ValidatableResponse sends(Office office, String... rows) {
        return sendsAs(office, SDMX_CSV, HEADER + String.join("", rows));
    }

    private static ValidatableResponse sendsAs(Office office, String mediaType, String file) {
        String id = office.sends(mediaType, file.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        ValidatableResponse answer =
                office.asks().get("/v1/submissions/" + id).then().statusCode(200);
        if (answer.extract().path("status").equals("AWAITING_CONFIRMATION")) {
            return office.takes("confirmation", id, "Checked").statusCode(200);
        }
        return answer;
    }

    private static ValidatableResponse findings(Office office, String id) {
        return office.asks().get("/v1/submissions/" + id + "/findings").then().statusCode(200);
    }

    /** Name and value, lower bound, status and source of all that is held. */
    private static Map<String, String> held(Office office) {
        List<Map<String, Object>> items =
                office.asks().get("/v1/observations?limit=5000").jsonPath().getList("items");
        Map<String, String> held = new TreeMap<>();
        for (Map<String, Object> item : items) {
            held.put(
                    item.get("series") + " " + item.get("sex") + " " + item.get("age") + " " + item.get("timePeriod"),
                    item.get("value") + " " + item.get("lowerBound") + " " + item.get("obsStatus") + " "
                            + item.get("source"));
        }
        return held;
    }
}
