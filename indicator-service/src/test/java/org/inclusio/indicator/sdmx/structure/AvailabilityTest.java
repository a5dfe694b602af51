package org.inclusio.indicator.sdmx.structure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.indicator.release.MadeReleases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What there is in a release: told by the list of its values, which another part of the service makes. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class AvailabilityTest {

    private static final String V1 = "/sdmx/v1/availableconstraint/";
    private static final String V2 = "/sdmx/v2/availability/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/";
    private static final String JSON_2_0 = "application/vnd.sdmx.structure+json;version=2.0.0";
    private static final String JSON_2_1 = "application/vnd.sdmx.structure+json;version=2.1.0";
    private static final String ML_2_1 = "application/vnd.sdmx.structure+xml;version=2.1";
    private static final String SEATS = "*.MDG_0303_WOMEN_PARLIAMENT.PLW";
    private static final String TREATMENT = "*.MDG_0610_TB_TREATMENT.PLW";

    private static boolean isPrepared;

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    MadeReleases releases;

    /** Seats of three years, and treated cases of which 3 are of women, so that no number of a sex may be told. */
    @BeforeEach
    void prepare() {
        if (isPrepared) {
            return;
        }
        isPrepared = true;
        received.apply(Statement.submission(
                1,
                Statement.of("SEATS_WOMEN", "PLW", 2009, "2", 1),
                Statement.of("SEATS_TOTAL", "PLW", 2009, "16", 2),
                Statement.of("SEATS_WOMEN", "PLW", 2011, "3", 3),
                Statement.of("SEATS_TOTAL", "PLW", 2011, "16", 4),
                Statement.of("SEATS_WOMEN", "PLW", 2013, "3", 5),
                Statement.of("SEATS_TOTAL", "PLW", 2013, "16", 6)));
        received.apply(Statement.submission(
                2,
                Statement.of("TB_COHORT", "PLW", 2010, "120", 1),
                Statement.of("TB_COHORT", "PLW", 2010, "55", 2).with("sex", "F"),
                Statement.of("TB_COHORT", "PLW", 2010, "65", 3).with("sex", "M"),
                Statement.of("TB_CURED_OR_COMPLETED", "PLW", 2010, "3", 4).with("sex", "F"),
                Statement.of("TB_CURED_OR_COMPLETED", "PLW", 2010, "57", 5).with("sex", "M")));
        Eventually.computed(database, "PLW");
        releases.make("availability");
    }

    private static Response get(String address, String accept) {
        return given().urlEncodingEnabled(false).accept(accept).get(address);
    }

    private static List<Map<String, Object>> values(String indicator, String series) {
        return given().get("/v1/releases/availability/indicators/" + indicator
                        + "/values?limit=5000&refArea=PLW&series=" + series)
                .jsonPath()
                .getList("items");
    }

    @Test
    void counts_and_codes_are_those_of_the_values_of_the_release() throws Exception {
        List<Map<String, Object>> values = values("3.3", "MDG_0303_WOMEN_PARLIAMENT");
        assertThat(values).hasSize(3);
        Response answer = get(V2 + SEATS + "/*?references=all", JSON_2_0);
        OfficialSchemas.requireValid(JSON_2_0, answer.asByteArray());
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo(JSON_2_0))
                .body("data.dataConstraints[0].annotations.find { it.id == 'obs_count' }.title", equalTo("3"))
                .body("data.dataConstraints[0].annotations.find { it.id == 'series_count' }.title", equalTo("1"))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'REF_AREA' }.values",
                        equalTo(List.of("PLW")))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'FREQ' }.values",
                        equalTo(List.of("A")))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'TIME_PERIOD' }"
                                + ".timeRange.startPeriod.period",
                        equalTo("2009"))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'TIME_PERIOD' }"
                                + ".timeRange.endPeriod.period",
                        equalTo("2013"))
                // pysdmx looks for the dataflow, and lists only the codes that are there, with their parents.
                .body("data.dataflows.id", hasItem("DF_MDG_DISAGG"))
                .body("data.codelists.find { it.id == 'CL_AREA_MDG' }.codes.id", hasItems("PLW", "WORLD"))
                .body(
                        "data.codelists.find { it.id == 'CL_SERIES_MDG' }.codes.id",
                        equalTo(List.of("MDG_0303_WOMEN_PARLIAMENT")));
    }

    @Test
    void the_counts_are_properties_since_3_1() throws Exception {
        Response answer = get(V2 + SEATS, JSON_2_1);
        OfficialSchemas.requireValid(JSON_2_1, answer.asByteArray());
        answer.then()
                .body("data.availabilityConstraints[0].obsCount", equalTo(3))
                .body("data.availabilityConstraints[0].seriesCount", equalTo(1));
    }

    /** ADR 10 and 13: that a number is hidden is told with the values, and here no more than that. */
    @Test
    void what_is_hidden_is_counted_as_there_and_nothing_else_is_told_of_it() {
        List<Map<String, Object>> values = values("6.10", "MDG_0610_TB_TREATMENT");
        assertThat(values).anyMatch(value -> "Q".equals(value.get("obsStatus")));
        Set<String> sexes = values.stream()
                .map(value -> value.get("sex") == null ? "_T" : (String) value.get("sex"))
                .collect(Collectors.toCollection(TreeSet::new));
        get(V2 + TREATMENT, JSON_2_0)
                .then()
                .body(
                        "data.dataConstraints[0].annotations.find { it.id == 'obs_count' }.title",
                        equalTo(Integer.toString(values.size())))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'SEX' }.values",
                        equalTo(List.copyOf(sexes)))
                .body("data.dataConstraints[0].cubeRegions[0].keyValues.id.size()", equalTo(13));
    }

    @Test
    void both_faces_tell_the_same_of_the_same() throws Exception {
        Response first = get(
                V1 + "INCLUSIO,DF_MDG_DISAGG,1.0/.MDG_0303_WOMEN_PARLIAMENT.PLW/all/all"
                        + "?startPeriod=2010&endPeriod=2013",
                ML_2_1);
        OfficialSchemas.requireValid(ML_2_1, first.asByteArray());
        first.then()
                .statusCode(200)
                .body("Structure.Structures.Constraints.ContentConstraint.@type", equalTo("Actual"))
                .body(
                        "Structure.Structures.Constraints.ContentConstraint.Annotations.Annotation"
                                + ".find { it.@id == 'obs_count' }.AnnotationTitle",
                        equalTo("2"));
        get(V2 + SEATS + "/*?c[TIME_PERIOD]=ge:2010%2Ble:2013", JSON_2_0)
                .then()
                .body("data.dataConstraints[0].annotations.find { it.id == 'obs_count' }.title", equalTo("2"));
        get(V2 + "*?c%5BTIME_PERIOD%5D=2009,2013&c%5BREF_AREA%5D=585&c%5BSERIES%5D=sw:MDG_0303", JSON_2_0)
                .then()
                .body("data.dataConstraints[0].annotations.find { it.id == 'obs_count' }.title", equalTo("2"));
    }

    @Test
    void of_each_dimension_is_told_what_there_would_be_if_nothing_were_asked_of_it() {
        get(V2 + TREATMENT + ".M/SEX?mode=available", JSON_2_0)
                .then()
                .statusCode(200)
                .body("data.dataConstraints[0].cubeRegions[0].keyValues[0].values", hasItems("F", "M"));
        get(V2 + TREATMENT + ".M/SEX", JSON_2_0)
                .then()
                .body("data.dataConstraints[0].cubeRegions[0].keyValues[0].values", equalTo(List.of("M")));
    }

    /** The addresses of pysdmx and of RJSDMX. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sdmx/v2/availability/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/%2A/%2A?references=all | " + JSON_2_0,
                "/sdmx/v2/availability/dataflow/INCLUSIO/DF_MDG_DISAGG/~ | " + ML_2_1,
                "/sdmx/v1/availableconstraint/DF_MDG_DISAGG/all | " + ML_2_1,
                "/sdmx/v1/availableconstraint/INCLUSIO,DF_MDG_DISAGG,1.0/all/all/all?references=codelist | " + ML_2_1,
            })
    void clients_are_told_of_everything(String address, String accept) throws Exception {
        Response answer = get(address, accept);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        OfficialSchemas.requireValid(accept, answer.asByteArray());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                V2 + "*.MDG_0303_WOMEN_PARLIAMENT.FSM | 404 | availability",
                V2 + "*.NONE.PLW | 422 | NONE",
                V2 + "*/SEXE | 400 | 'SEX'",
                V2 + "*?mode=exakt | 400 | 'exact'",
                V2 + "*?references=codelists | 400 | 'codelist'",
                V2 + "*?limit=1 | 400 | limit",
                V2 + "*?c[OBS_VALUE]=ge:x | 400 | no number",
                V2 + "*?c[OBS_STATUS]=XX | 422 | OBS_STATUS",
                "/sdmx/v2/availability/dataflow/INCLUSIO/DF_NONE | 404 | DF_MDG_DISAGG",
                V1 + "DF_NONE | 404 | DF_MDG_DISAGG",
                V1 + "DF_MDG_DISAGG/.NONE | 403 | NONE",
            })
    void what_can_not_be_told_is_refused_with_the_right_word(String address, int status, String told) {
        get(address, JSON_2_0)
                .then()
                .statusCode(status)
                .contentType("application/json")
                .body("errors[0].detail", containsString(told));
    }

    /** Of 16 seats 2, 3 and 3: 12.5, 18.75 and 18.75 per cent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c[OBS_VALUE]=ge:15 | 2",
                "c[OBS_VALUE]=lt:15&c[TIME_PERIOD]=le:2009 | 1",
                "c[OBS_STATUS]=A&c[REF_AREA]=PLW | 3",
                "updatedAfter=1999-01-01 | 3",
                "updatedAfter=1999-01-01&c[OBS_VALUE]=gt:12.5 | 2"
            })
    void values_attributes_and_what_has_changed_are_counted_as_the_data_are_told(String question, int observations) {
        get(V2 + SEATS + "/*?" + question, JSON_2_0)
                .then()
                .statusCode(200)
                .body(
                        "data.dataConstraints[0].annotations.find { it.id == 'obs_count' }.title",
                        equalTo(Integer.toString(observations)));
        String data = given().urlEncodingEnabled(false)
                .accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/" + SEATS + "?" + question)
                .asString();
        assertThat(data.lines().count()).isEqualTo(observations + 1);
    }

    /** Numbers of either sex are hidden: what is hidden has no number that a filter finds. */
    @Test
    void a_filter_on_the_value_finds_nothing_of_what_is_hidden() {
        get(V2 + TREATMENT + "/*?c[SEX]=F&c[OBS_VALUE]=ge:0", JSON_2_0).then().statusCode(404);
        get(V2 + TREATMENT + "/*?c[SEX]=F&c[OBS_STATUS]=Q", JSON_2_0).then().statusCode(200);
    }

    @Test
    void what_is_not_there_is_named_in_one_line_whatever_was_written() {
        get(V2 + SEATS + "/*?c%5BSEX%5D=_T,X%0AY", JSON_2_0)
                .then()
                .statusCode(200)
                .header("Inclusio-Ignored", containsString("SEX=X?Y"));
    }

    @Test
    void who_knows_the_answer_of_one_release_is_told_that_of_the_next() {
        String address = V2 + SEATS + "/*?c[OBS_VALUE]=gt:1";
        String tag = get(address, JSON_2_0).header("ETag");
        given().urlEncodingEnabled(false)
                .accept(JSON_2_0)
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(304);
        releases.make("availability-next");
        given().urlEncodingEnabled(false)
                .accept(JSON_2_0)
                .header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200);
    }

    @Test
    void after_the_newest_release_nothing_has_changed() {
        String now = Instant.now().toString();
        get(V2 + SEATS + "/*?updatedAfter=" + now, JSON_2_0).then().statusCode(404);
    }
}
