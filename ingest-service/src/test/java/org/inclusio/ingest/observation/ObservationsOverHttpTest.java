package org.inclusio.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.formats.write.Layout;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ObservationsOverHttpTest {

    @Test
    void any_vintage_can_be_read_back_whatever_came_after() {
        Office office = new Office("CMR");
        String beginning = decided(office.submits(Office.HEADER + office.enrolment("", "F", 2008, "1")));
        String corrected = decided(office.submits(Office.HEADER + office.enrolment("", "F", 2008, "2")));
        String withdrawn = decided(office.submits(Office.HEADER + office.enrolment("D", "F", 2008, "")));

        assertThat(values(office, "?asOf=1999-12-31T00:00:00Z")).isEmpty();
        assertThat(values(office, "?asOf=" + beginning)).containsExactly("1");
        assertThat(values(office, "?asOf=" + corrected)).containsExactly("2");
        assertThat(values(office, "?asOf=" + withdrawn)).isEmpty();
        assertThat(values(office, "")).isEmpty();
    }

    @Test
    void an_observation_tells_where_it_was_stated_and_keeps_the_decimals_of_its_office() {
        Office office = new Office("GAB");
        String id = office.submits("ref_area,series,time_period,value,unit,source\n"
                        + "GAB,POP,2009,1500000.50,PERSONS,\"Census, \"\"2009\"\"\"\n")
                .extract()
                .path("id");
        String text = office.asks().get("/v1/observations").asString();
        assertThat(text).contains("\"value\":1500000.50");
        assertThat(new JsonPath(text).getString("items[0].submission")).isEqualTo(id);
        assertThat(new JsonPath(text).getInt("items[0].line")).isEqualTo(2);
        assertThat(new JsonPath(text).getString("items[0].source")).isEqualTo("Census, \"2009\"");
    }

    @Test
    void pages_give_every_observation_once_and_csv_gives_the_same() {
        Office office = new Office("COG");
        StringBuilder file = new StringBuilder(Office.HEADER);
        for (int year = 1990; year <= 2015; year++) {
            file.append(office.enrolment("", "F", year, String.valueOf(year * 10)));
        }
        office.submits(file.toString()).body("counts.new", equalTo(26));

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = office.asks()
                    .get("/v1/observations?limit=7" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .jsonPath();
            paged.addAll(page.getList("items.timePeriod", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(paged).hasSize(26).doesNotHaveDuplicates().isSorted();

        String csv = office.asks().accept("text/csv").get("/v1/observations").asString();
        assertThat(csv.lines()).hasSize(27);
        office.submits(csv).body("counts.received", equalTo(26)).body("counts.unchanged", equalTo(26));
    }

    @Test
    void a_cursor_belongs_to_the_filter_that_it_was_given_out_for() {
        Office office = new Office("TUR");
        office.submits(Office.HEADER + office.enrolment("", "F", 2009, "5") + office.enrolment("", "M", 2009, "6"));
        String next = office.asks().get("/v1/observations?limit=1&from=2009").path("next");
        office.asks()
                .get("/v1/observations?limit=5&from=2009&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        for (String other : new String[] {"", "&from=2010", "&from=2009&sex=F"}) {
            office.asks()
                    .get("/v1/observations?limit=5" + other + "&cursor=" + next)
                    .then()
                    .statusCode(400)
                    .body("type", containsString("bad-cursor"));
        }
    }

    @Test
    void sdmx_csv_begins_with_what_its_version_names() {
        Office office = new Office("CRI");
        office.submits("ref_area,series,time_period,value\nCRI,POP,2009,11000\n")
                .statusCode(201);

        assertThat(office.asks()
                        .accept("application/vnd.sdmx.data+csv;version=1.0.0")
                        .get("/v1/observations")
                        .asString())
                .startsWith("DATAFLOW,REF_AREA,")
                .contains("INCLUSIO:DF_OBSERVATIONS(1.0),CRI,POP,A,");
        assertThat(office.asks()
                        .accept("application/vnd.sdmx.data+csv")
                        .get("/v1/observations")
                        .asString())
                .startsWith("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,");
    }

    /** To the last attribute: decimals, quotes, signs that XML and JSON give a meaning, a line break, letters of three scripts. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/vnd.sdmx.data+csv",
                "application/vnd.sdmx.data+csv;version=1.0.0",
                "application/vnd.sdmx.data+json",
                "application/vnd.sdmx.genericdata+xml",
                "application/vnd.sdmx.structurespecificdata+xml",
                "application/vnd.sdmx.data+xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void what_is_read_back_in_a_format_and_sent_again_changes_nothing(String mediaType) throws Exception {
        Office office = new Office("VUT");
        office.submits("""
                ref_area,series,sex,age,location,wealth,time_period,value,unit,unit_mult,status,nature,lower,upper,sample_size,design_effect,source,comment
                VUT,POP,F,Y0T4,R,_T,2009,1500000.50,PERSONS,0,A,C,1400000,1600000.123456789,5000,1.7,"Census <2009> & ""more""; 人口, سكان","two
                lines"
                VUT,POP,M,Y0T4,R,_T,2009,,PERSONS,,M,,,,,,,
                VUT,MDG_0104_GDP_PER_EMPLOYED_GROWTH,_T,_T,_T,_T,2010,-0.000000100,,3,,,,,,,,
                """).statusCode(201);
        for (Layout layout : Layout.values()) {
            byte[] message = office.asks()
                    .accept(mediaType)
                    .get("/v1/observations?dimensionAtObservation=" + layout.dimensionAtObservation())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();

            office.sends(mediaType, message)
                    .body("status", equalTo("ACCEPTED"))
                    .body("counts.received", equalTo(3))
                    .body("counts.unchanged", equalTo(3));
            OfficialSchemas.requireValid(mediaType, layout, message);
        }
    }

    /** The names that SDMX 2.1 has for messages of time series announce messages as the others do. */
    @Test
    void messages_of_time_series_are_read_under_their_own_media_types() {
        Office office = new Office("PNG");
        String series =
                "<Series REF_AREA=\"PNG\" SERIES=\"POP\"><Obs TIME_PERIOD=\"%s\" OBS_VALUE=\"10000\"/></Series>";
        office.sends(
                        "application/vnd.sdmx.structurespecifictimeseriesdata+xml;version=2.1",
                        ("<m:StructureSpecificTimeSeriesData xmlns:m=\"http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message\"><m:DataSet>"
                                        + series.formatted("2009") + "</m:DataSet></m:StructureSpecificTimeSeriesData>")
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("counts.new", equalTo(1));
        office.sends("application/vnd.sdmx.generictimeseriesdata+xml;version=2.1", """
                        <m:GenericTimeSeriesData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"><m:DataSet><g:Series><g:SeriesKey>
                        <g:Value id="REF_AREA" value="PNG"/><g:Value id="SERIES" value="POP"/></g:SeriesKey>
                        <g:Obs><g:ObsDimension value="2010"/><g:ObsValue value="10100"/></g:Obs></g:Series></m:DataSet>
                        </m:GenericTimeSeriesData>
                        """.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("counts.new", equalTo(1));
    }

    @Test
    void filters_narrow_and_may_name_several_codes() {
        Office office = new Office("AGO");
        office.submits(Office.HEADER
                + office.enrolment("", "F", 2008, "1")
                + office.enrolment("", "M", 2009, "2")
                + office.enrolment("", "_T", 2010, "3")
                + ",AGO,POP,_T,2010,4,PERSONS\n");

        assertThat(values(office, "?sex=F&sex=M")).containsExactly("1", "2");
        assertThat(values(office, "?series=POP")).containsExactly("4");
        assertThat(values(office, "?sex=_T&from=2010&to=2010")).containsExactlyInAnyOrder("3", "4");
        assertThat(values(office, "?from=2009&to=2009")).containsExactly("2");
        assertThat(values(office, "?series=NO_SUCH")).isEmpty();
    }

    @Test
    void a_parameter_that_makes_no_sense_is_named() {
        Office office = new Office("NAM");
        for (String[] wrong : new String[][] {
            {"from=next", "from"},
            {"to=20090", "to"},
            {"from=2010&to=2009", "later"},
            {"asOf=yesterday", "asOf"},
            {"limit=0", "limit"},
            {"limit=99999", "limit"},
            {"cursor=abc", "cursor"},
            {"search=births", "'search'"},
            {"sex=%00", "character 0"}
        }) {
            office.asks()
                    .urlEncodingEnabled(false)
                    .get("/v1/observations?" + wrong[0])
                    .then()
                    .statusCode(is(400))
                    .contentType("application/problem+json")
                    .body("detail", containsString(wrong[1]));
        }
    }

    @Test
    void a_layout_that_there_is_not_is_named() {
        new Office("NAM")
                .asks()
                .accept("application/vnd.sdmx.data+json")
                .get("/v1/observations?dimensionAtObservation=SEX")
                .then()
                .statusCode(400)
                .body("detail", containsString("dimensionAtObservation"));
    }

    @Test
    void missing_values_are_kept_with_the_reason_that_the_office_gives() {
        Office office = new Office("BWA");
        office.submits("ref_area,series,time_period,value,status\nBWA,POP,2009,,M\n")
                .body("status", equalTo("ACCEPTED"));
        office.asks().get("/v1/observations").then().body("items", hasSize(1)).body("items.obsStatus", hasItems("M"));
    }

    private static String decided(ValidatableResponse submission) {
        return submission.statusCode(201).extract().path("decidedAt");
    }

    private static List<String> values(Office office, String query) {
        return office.asks()
                .get("/v1/observations" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.value", String.class);
    }
}
