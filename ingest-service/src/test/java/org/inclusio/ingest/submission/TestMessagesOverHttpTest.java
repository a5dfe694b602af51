package org.inclusio.ingest.submission;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A message that says of itself that it is a test is not stored until its sender says so. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class TestMessagesOverHttpTest {

    private static final String JSON = """
        {"meta": {"id": "M", "test": %s, "sender": {"id": "INS"}}, "data": {"structures": [{"dimensions": {
           "observation": [{"id": "REF_AREA", "values": ["DJI"]}, {"id": "SERIES", "values": ["ENROLMENT_PRIMARY"]},
             {"id": "SEX", "values": ["F"]}, {"id": "TIME_PERIOD", "values": ["2009"]}]}}],
         "dataSets": [{"action": "Replace", "observations": {"0:0:0:0": [5]}}]}}
        """;

    private static final String XML = """
        <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v3_0/message">
        <m:Header><m:Test>%s</m:Test><m:Source>Census, provisional</m:Source></m:Header>
        <m:DataSet action="Replace"><Obs REF_AREA="DJI" SERIES="ENROLMENT_PRIMARY" SEX="F" TIME_PERIOD="2009"
         OBS_VALUE="5"/></m:DataSet></m:StructureSpecificData>
        """;

    @Test
    void a_test_waits_for_a_word_of_its_sender_and_is_checked_by_a_dry_run() {
        Office office = new Office("DJI");
        Map.of("application/vnd.sdmx.data+json", JSON, "application/vnd.sdmx.data+xml", XML)
                .forEach((format, message) -> {
                    byte[] test = message.formatted("true").getBytes(StandardCharsets.UTF_8);
                    String id = office.sends(format, test)
                            .statusCode(201)
                            .body("status", equalTo("AWAITING_CONFIRMATION"))
                            .extract()
                            .path("id");
                    office.asks()
                            .get("/v1/submissions/" + id + "/findings")
                            .then()
                            .body("items.find { it.rule == 'MARKED_AS_TEST' }.message", containsString("dryRun=true"));
                    office.asks().get("/v1/observations").then().body("items", hasSize(0));
                    office.sends(format, test, "?dryRun=true").statusCode(201).body("status", equalTo("ACCEPTED"));
                });
        String id = office.sends(
                        "application/vnd.sdmx.data+xml", XML.formatted("false").getBytes(StandardCharsets.UTF_8))
                .body("status", equalTo("ACCEPTED"))
                .body("counts.new", equalTo(1))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items", hasSize(1))
                .body("items[0].rule", equalTo("PASSED_OVER"))
                .body("items[0].message", containsString("Census, provisional"));
    }

    @Test
    void a_body_that_is_compressed_and_not_declared_so_is_told_what_it_is() throws IOException {
        Office office = new Office("ECU");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write((Office.HEADER + office.enrolment("", "F", 2009, "5")).getBytes(StandardCharsets.UTF_8));
        }
        String id = office.sends("text/csv", packed.toByteArray())
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .body("items[0].message", containsString("Content-Encoding: gzip"));
    }
}
