package org.inclusio.indicator.sdmx.structure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

/** The dataflows beside that of all values, the schemas of their messages, and what is said of methods. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class SeveralFlowsTest {

    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final String JSON_2_0 = "application/vnd.sdmx.structure+json;version=2.0.0";

    private static boolean isMade;

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    MadeReleases releases;

    /** In Fiji 5 of 50 seats; treated cases by sex, and by wealth, which the structure of 2013 does not know. */
    @BeforeEach
    void release() {
        if (!isMade) {
            isMade = true;
            received.apply(Statement.submission(
                    971,
                    Statement.of("SEATS_WOMEN", "FJI", 2009, "5", 1),
                    Statement.of("SEATS_TOTAL", "FJI", 2009, "50", 2),
                    Statement.of("TB_COHORT", "FJI", 2010, "1200", 3),
                    Statement.of("TB_COHORT", "FJI", 2010, "600", 4).with("sex", "F"),
                    Statement.of("TB_COHORT", "FJI", 2010, "600", 5).with("sex", "M"),
                    Statement.of("TB_CURED_OR_COMPLETED", "FJI", 2010, "900", 6),
                    Statement.of("TB_CURED_OR_COMPLETED", "FJI", 2010, "500", 7).with("sex", "F"),
                    Statement.of("TB_CURED_OR_COMPLETED", "FJI", 2010, "400", 8).with("sex", "M"),
                    Statement.of("TB_COHORT", "FJI", 2010, "300", 9).with("wealthQuantile", "Q1"),
                    Statement.of("TB_CURED_OR_COMPLETED", "FJI", 2010, "200", 10)
                            .with("wealthQuantile", "Q1")));
            Eventually.computed(database, "FJI");
            releases.make("several-flows");
        }
    }

    private static Response get(String address, String accept) {
        return given().urlEncodingEnabled(false).accept(accept).get(address);
    }

    /** Series, area, sex, period and value of each line, with the codes as the dataflow has them. */
    private static List<String> cells(String flow, String question) {
        Response answer = get("/sdmx/v2/data/dataflow/INCLUSIO/" + flow + "/1.0.0" + question, CSV);
        answer.then().statusCode(200);
        List<String> lines = answer.asString().lines().toList();
        List<String> header = List.of(lines.get(0).split(","));
        List<String> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",", -1);
            List<String> told = new ArrayList<>();
            for (String column : List.of("SERIES", "REF_AREA", "SEX", "TIME_PERIOD", "OBS_VALUE")) {
                told.add(parts[header.indexOf(column)]);
            }
            cells.add(String.join(" ", told));
        }
        return cells;
    }

    @Test
    void the_flow_in_the_shape_of_2013_has_the_same_cells_and_says_what_it_leaves_out() {
        String here =
                "?c[REF_AREA]=FJI&attributes=OBS_STATUS&c[SERIES]=MDG_0303_WOMEN_PARLIAMENT,MDG_0610_TB_TREATMENT";
        List<String> all = cells("DF_MDG_DISAGG", here + "&c[INCOME_WEALTH_QUANTILE]=_T");
        assertThat(all).isNotEmpty();
        assertThat(cells("DF_MDG_COMPAT", here))
                .containsExactlyElementsOf(all.stream()
                        .map(cell -> cell.replace(" FJI ", " 242 ").replace(" _T ", " T "))
                        .toList());
        assertThat(cells("DF_MDG_HEADLINE", here))
                .containsExactlyElementsOf(
                        all.stream().filter(cell -> cell.contains(" _T ")).toList());
        get("/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_COMPAT/1.0.0" + here, "application/xml")
                .then()
                .header("Inclusio-Left-Out", containsString("INCOME_WEALTH_QUANTILE"))
                .body(containsString("which are in DF_MDG_DISAGG"));
    }

    @ParameterizedTest
    @CsvSource({"DF_MDG_DISAGG,FJI", "DF_MDG_HEADLINE,FJI", "DF_MDG_COMPAT,242"})
    void availability_of_each_flow_counts_what_its_data_tell(String flow, String area) throws Exception {
        int told = cells(flow, "?c[REF_AREA]=" + area + "&attributes=none").size();
        Response answer = get(
                "/sdmx/v2/availability/dataflow/INCLUSIO/" + flow + "/1.0.0/*/*?references=all&c[REF_AREA]=" + area,
                JSON_2_0);
        OfficialSchemas.requireValid(JSON_2_0, answer.asByteArray());
        answer.then()
                .statusCode(200)
                .body(
                        "data.dataConstraints[0].annotations.find { it.id == 'obs_count' }.title",
                        equalTo(Integer.toString(told)))
                .body(
                        "data.dataConstraints[0].cubeRegions[0].keyValues.find { it.id == 'REF_AREA' }.values",
                        equalTo(List.of(area)))
                .body("data.dataflows.id", equalTo(List.of(flow)));
        // By rows, in place of by the database.
        get(
                        "/sdmx/v2/availability/dataflow/INCLUSIO/" + flow
                                + "/1.0.0/*/*?updatedAfter=1999-01-01&c[REF_AREA]=" + area,
                        JSON_2_0)
                .then()
                .body(
                        "data.dataConstraints[0].annotations.find { it.id == 'obs_count' }.title",
                        equalTo(Integer.toString(told)));
    }

    @Test
    void availability_takes_the_dimensions_of_the_flow() {
        get("/sdmx/v1/availableconstraint/DF_MDG_COMPAT/..PERCENT....242/all/UNIT", JSON_2_0)
                .then()
                .statusCode(200)
                .body("data.dataConstraints[0].cubeRegions[0].keyValues.id", equalTo(List.of("UNIT")))
                .body("data.dataConstraints[0].cubeRegions[0].keyValues[0].values", equalTo(List.of("PERCENT")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 | DF_MDG_COMPAT/1.0 | /sdmx/v1/data/DF_MDG_COMPAT/......242 | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | 2.1 | ml-2.1",
                "v1 | DF_MDG_DISAGG/1.0 | /sdmx/v1/data/DF_MDG_DISAGG/..FJI | application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1 | 2.1 | ml-2.1",
                "v2 | DF_MDG_DISAGG/1.0.0 | /sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/*.*.FJI | application/vnd.sdmx.data+xml;version=3.0.0 | 3.0.0 | ml-3.0"
            })
    void a_message_is_valid_by_the_schema_that_is_told_for_its_flow(
            String face, String flow, String data, String accept, String version, String folder) throws Exception {
        String mediaType = "application/vnd.sdmx.schema+xml;version=" + version;
        Response schema = get("/sdmx/" + face + "/schema/dataflow/INCLUSIO/" + flow, mediaType);
        schema.then().statusCode(200).contentType(equalTo(mediaType));
        Response message = get(data, accept);
        message.then().statusCode(200);
        OfficialSchemas.requireValid(
                folder, new String(schema.asByteArray(), StandardCharsets.UTF_8), message.asByteArray());
        assertThat(schema.asString()).contains("<xs:enumeration value=\"MDG_0303_WOMEN_PARLIAMENT\"/>");
    }

    /** As clients ask that make no schema themselves. */
    @Test
    void who_accepts_structures_is_told_what_a_schema_is_made_from() throws Exception {
        Response answer = get("/sdmx/v2/schema/dataflow/INCLUSIO/DF_MDG_COMPAT/1.0.0", JSON_2_0);
        OfficialSchemas.requireValid(JSON_2_0, answer.asByteArray());
        answer.then()
                .statusCode(200)
                .body("data.dataStructures.id", equalTo(List.of("MDG")))
                .body("data.codelists.id", hasItems("CL_LOCATION_MDG", "CL_AGE_GROUP_MDG"));
    }

    @Test
    void what_is_said_of_a_method_is_told_with_a_tag_by_which_it_need_not_be_told_again() throws Exception {
        String address = "/sdmx/v2/metadata/metadataset/INCLUSIO/MDS_MDG_0401_U5MR/~";
        String json = "application/vnd.sdmx.metadata+json;version=2.0.0";
        Response answer = get(address, json);
        OfficialSchemas.requireValid(json, answer.asByteArray());
        answer.then()
                .statusCode(200)
                .contentType(equalTo(json))
                .body("data.metadataSets.id", equalTo(List.of("MDS_MDG_0401_U5MR")));
        given().urlEncodingEnabled(false)
                .accept(json)
                .header("If-None-Match", answer.header("ETag"))
                .get(address)
                .then()
                .statusCode(304);
    }
}
