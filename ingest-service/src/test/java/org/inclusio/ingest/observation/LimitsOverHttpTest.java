package org.inclusio.ingest.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values below or above a limit, as they are sent, kept and handed out. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class LimitsOverHttpTest {

    private static final String HEADER = "ref_area,series,time_period,value,lower,upper,status\n";
    private static final String SDMX = "application/vnd.sdmx.data+csv";

    @Test
    void a_value_below_its_limit_is_kept_as_that_and_nobody_can_take_the_limit_for_it() {
        Office office = new Office("BHS");
        office.submits("ref_area,series,time_period,value\nBHS,MDG_0109_UNDERNOURISHED,2012,<2.5\n")
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(1));
        held(office)
                .body("items", hasSize(1))
                .body("items[0].value", nullValue())
                .body("items[0].lowerBound", nullValue())
                .body("items[0].upperBound", equalTo(2.5f))
                .body("items[0].obsStatus", nullValue())
                .body("items[0].limit", equalTo("<2.5"));
        assertThat(office.asks().accept("text/csv").get("/v1/observations").asString())
                .contains("BHS,MDG_0109_UNDERNOURISHED,A,_T,_T,_T,_T,_T,_T,_T,_T,_T,2012,<2.5,");
        assertThat(office.asks().accept(SDMX).get("/v1/observations").asString())
                .doesNotContain("<2.5");
    }

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
        Office office = new Office("BHR");
        office.submits(HEADER + """
                BHR,MDG_0109_UNDERNOURISHED,2010,<5,,,E
                BHR,MDG_0109_UNDERNOURISHED,2011,,0,2.5,N
                BHR,MDG_0109_UNDERNOURISHED,2012,,2.5,5,N
                BHR,MDG_0109_UNDERNOURISHED,2013,< 2.50,,,
                BHR,MDG_0708_WATER,2012,>95,,,
                """).statusCode(201).body("status", equalTo("ACCEPTED"));
        byte[] message = office.asks()
                .accept(mediaType)
                .get("/v1/observations")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        office.sends(mediaType, message)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(5))
                .body("counts.unchanged", equalTo(5));
        OfficialSchemas.requireValid(mediaType, message);
        held(office).body("items.limit", equalTo(java.util.List.of("<5", "<2.5", "2.5\u20135", "<2.50", ">95")));
    }

    @Test
    void every_format_takes_the_sign_and_sdmx_takes_the_bound() throws IOException {
        Office office = new Office("SLV");
        office.sends(SDMX, utf8("""
                        STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,TIME_PERIOD,OBS_VALUE,UPPER_BOUND,OBS_STATUS
                        dataflow,INCLUSIO:DF_MDG(1.0),M,MDG_0109_UNDERNOURISHED,SLV,2001,,2.5,N
                        dataflow,INCLUSIO:DF_MDG(1.0),M,MDG_0109_UNDERNOURISHED,SLV,2002,<2.5,,
                        dataflow,INCLUSIO:DF_MDG(1.0),R,MDG_0109_UNDERNOURISHED,SLV,2003,NaN,2.5,
                        """)).body("status", equalTo("ACCEPTED")).body("counts.new", equalTo(3));
        office.sends("application/vnd.sdmx.data+xml", utf8("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message"
                            xmlns:s="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/data/structurespecific">
                          <m:DataSet s:structureRef="S" action="Replace">
                            <Obs SERIES="MDG_0109_UNDERNOURISHED" REF_AREA="SLV" TIME_PERIOD="2004" OBS_VALUE="&lt;2.5"/>
                            <Obs SERIES="MDG_0109_UNDERNOURISHED" REF_AREA="SLV" TIME_PERIOD="2005" UPPER_BOUND="2.5"/>
                          </m:DataSet>
                        </m:StructureSpecificData>
                        """))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(2));
        office.sends("application/vnd.sdmx.data+json", utf8("""
                        {"data": {
                          "structures": [{
                            "dimensions": {
                              "dataSet": [{"id": "REF_AREA", "values": [{"id": "SLV"}]}],
                              "observation": [
                                {"id": "SERIES", "values": [{"id": "MDG_0109_UNDERNOURISHED"}]},
                                {"id": "TIME_PERIOD", "values": [{"id": "2006"}, {"id": "2007"}]}]},
                            "measures": {"observation": [{"id": "OBS_VALUE"}]},
                            "attributes": {"observation": [{"id": "UPPER_BOUND"}]}}],
                          "dataSets": [{"action": "Replace", "observations": {
                              "0:0": ["<2.5"], "0:1": [null, "2.5"]}}]}}
                        """))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(2));
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "Inclusio", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Goal 1");
            String[] header = {"ref_area", "series", "2008", "2009"};
            String[] cells = {"SLV", "MDG_0109_UNDERNOURISHED", "<2.5", "\uff1c 2.5"};
            for (int i = 0; i < cells.length; i++) {
                sheet.value(0, i, header[i]);
                sheet.value(1, i, cells[i]);
            }
        }
        office.sends("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", book.toByteArray())
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(2));
        held(office).body("items.limit", equalTo(java.util.Collections.nCopies(9, "<2.5")));
    }

    @Test
    void a_table_of_an_office_and_the_number_format_of_a_workbook_state_limits() throws IOException {
        Office office = new Office("KAZ");
        office.asks()
                .contentType("application/json")
                .body("""
                        {"separator": ";", "decimalComma": true, "columns": {"An": "TIME_PERIOD", "Valeur": "OBS_VALUE"},
                         "constants": {"REF_AREA": "KAZ", "SERIES": "MDG_0109_UNDERNOURISHED"}}""")
                .put("/v1/column-mappings/limits")
                .then()
                .statusCode(201);
        office.sends(
                        "text/csv",
                        utf8("An;Valeur\n2008;<2,5\n2009;\uff1c 2,5\n"),
                        "?confirmation=Checked&mapping=limits")
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(2));
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "Inclusio", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Goal 1");
            String[] header = {"ref_area", "series", "2010", "2011"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(1, 0, "KAZ");
            sheet.value(1, 1, "MDG_0109_UNDERNOURISHED");
            sheet.value(1, 2, 2.5);
            // The library writes formats into the XML as they are.
            sheet.style(1, 2).format("&quot;&lt;&quot;0.0").set();
            sheet.value(1, 3, 2.5);
            sheet.style(1, 3).format("&quot;&lt; &quot;0.0&quot; %&quot;").set();
        }
        office.sends(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        book.toByteArray(),
                        "?confirmation=Checked")
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(2));
        held(office).body("items.limit", equalTo(java.util.Collections.nCopies(4, "<2.5")));
    }

    @Test
    void a_value_takes_the_place_of_a_limit_and_a_limit_that_of_a_value_also_where_only_a_part_is_changed() {
        Office office = new Office("GMB");
        office.submits(HEADER + "GMB,MDG_0109_UNDERNOURISHED,2012,6,4,8,E\n").statusCode(201);
        merges(office, "<2.5").body("counts.changed", equalTo(1));
        held(office)
                .body("items[0].limit", equalTo("<2.5"))
                .body("items[0].value", nullValue())
                .body("items[0].lowerBound", nullValue())
                .body("items[0].obsStatus", equalTo("E"));
        merges(office, "3.5").body("counts.changed", equalTo(1));
        held(office)
                .body("items[0].limit", nullValue())
                .body("items[0].value", equalTo(3.5f))
                .body("items[0].upperBound", nullValue());
    }

    @Test
    void bounds_of_a_value_that_is_taken_away_do_not_become_limits() {
        Office office = new Office("HTI");
        office.submits(HEADER + "HTI,MDG_0109_UNDERNOURISHED,2012,6,,8,E\n").statusCode(201);
        merges(office, "#N/A").body("status", equalTo("REJECTED")).body("counts.refused", equalTo(1));
        office.sends(SDMX, utf8("""
                        STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,TIME_PERIOD,OBS_VALUE
                        dataflow,INCLUSIO:DF_MDG(1.0),D,MDG_0109_UNDERNOURISHED,HTI,2012,#N/A
                        """)).body("status", equalTo("REJECTED"));
        held(office).body("items[0].value", equalTo(6));
    }

    @Test
    void a_limit_that_is_contradicted_is_a_finding_and_nothing_is_kept() {
        Office office = new Office("LBY");
        String id = office.submits(HEADER + "LBY,MDG_0109_UNDERNOURISHED,2012,<2.5,,3.1,\n")
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items[0].rule", equalTo("BOUNDS_AROUND_VALUE"))
                .body("items[0].message", containsString("another bound than the limit"));
        held(office).body("items", hasSize(0));
    }

    private static ValidatableResponse merges(Office office, String value) {
        return office.sends(SDMX, utf8("""
                STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,TIME_PERIOD,OBS_VALUE
                dataflow,INCLUSIO:DF_MDG(1.0),M,MDG_0109_UNDERNOURISHED,%s,2012,%s
                """.formatted(office.area(), value)), "?confirmation=Checked");
    }

    private static ValidatableResponse held(Office office) {
        return office.asks().get("/v1/observations").then().statusCode(200);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
