package org.inclusio.ingest.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.formats.workbook.EditedWorkbook;
import org.inclusio.formats.workbook.Xlsx;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a file is written and sent, one that reaches far into what is held waits until its office has seen how far. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class LargeChangesInEveryFormatTest {

    private static final int FIRST = 1981;
    private static final int LAST = 2010;
    private static final String PLAIN = "action,ref_area,series,sex,time_period,value\n";
    private static final String MAPPING = """
            {"columns": {"Geste": "ACTION", "Annee": "TIME_PERIOD", "Valeur": "OBS_VALUE"},
             "constants": {"REF_AREA": "%s", "SERIES": "ENROLMENT_PRIMARY", "SEX": "F"}}""";

    private enum Manner {
        SDMX_JSON,
        SDMX_ML_3,
        SDMX_ML_2_SPECIFIC,
        SDMX_ML_2_GENERIC,
        WORKBOOK,
        QUESTIONNAIRE,
        MAPPED_CSV,
        ZIP,
        GZIP,
        LATER
    }

    @ParameterizedTest
    @CsvSource({
        "SDMX_JSON, true, ABW", "SDMX_JSON, false, AIA",
        "SDMX_ML_3, true, ARE", "SDMX_ML_3, false, ASM",
        "SDMX_ML_2_SPECIFIC, true, AUS", "SDMX_ML_2_SPECIFIC, false, AZE",
        "SDMX_ML_2_GENERIC, true, BFA", "SDMX_ML_2_GENERIC, false, BIH",
        "WORKBOOK, true, BLR", "WORKBOOK, false, BMU",
        "QUESTIONNAIRE, true, CAN", "QUESTIONNAIRE, false, CHN",
        "MAPPED_CSV, true, CIV", "MAPPED_CSV, false, COD",
        "ZIP, true, COL", "ZIP, false, CUB",
        "GZIP, true, CYM", "GZIP, false, DZA",
        "LATER, true, ECU", "LATER, false, EGY"
    })
    void it_waits_with_its_counts_and_changes_nothing_until_it_is_confirmed(
            Manner manner, boolean withdraws, String area) throws IOException {
        Office office = new Office(area);
        office.submits(PLAIN + years(year -> "," + area + ",ENROLMENT_PRIMARY,F," + year + ",1000"))
                .body("status", equalTo("ACCEPTED"));

        if (manner != Manner.LATER) {
            tells(send(office, manner, withdraws, "?dryRun=true").statusCode(201), withdraws);
        }
        String id = send(office, manner, withdraws, "?confirmation=As%20always")
                .extract()
                .path("id");
        awaitDecision(office, id);
        tells(office.asks().get("/v1/submissions/" + id).then().statusCode(200), withdraws);
        assertThat(held(office)).hasSize(30).containsOnly("1000");

        office.takes("confirmation", id, "So it is").statusCode(200).body("status", equalTo("ACCEPTED"));
        if (withdraws) {
            assertThat(held(office)).isEmpty();
        } else {
            assertThat(held(office)).hasSize(30).containsOnly("1100");
        }
    }

    private static void tells(ValidatableResponse answer, boolean withdraws) {
        answer.body("status", equalTo("AWAITING_CONFIRMATION"))
                .body("reach.held", equalTo(30))
                .body("reach.withdrawn", equalTo(withdraws ? 30 : 0))
                .body("reach.changed", equalTo(withdraws ? 0 : 30))
                .body("reach.parts", hasSize(30))
                .body("reach.parts[0].series", equalTo("ENROLMENT_PRIMARY"))
                .body("reach.parts[0].year", equalTo(FIRST));
    }

    private static ValidatableResponse send(Office office, Manner manner, boolean withdraws, String wish)
            throws IOException {
        byte[] plain = utf8(plain(office.area(), withdraws));
        return switch (manner) {
            case SDMX_JSON ->
                office.sends("application/vnd.sdmx.data+json", utf8(json(office.area(), withdraws)), wish);
            case SDMX_ML_3 ->
                office.sends("application/vnd.sdmx.data+xml", utf8(specific("v3_0", office.area(), withdraws)), wish);
            case SDMX_ML_2_SPECIFIC ->
                office.sends(
                        "application/vnd.sdmx.structurespecificdata+xml",
                        utf8(specific("v2_1", office.area(), withdraws)),
                        wish);
            case SDMX_ML_2_GENERIC ->
                office.sends("application/vnd.sdmx.genericdata+xml", utf8(generic(office.area(), withdraws)), wish);
            case WORKBOOK -> office.sends(Xlsx.MEDIA_TYPE, workbook(office.area(), withdraws), wish);
            case QUESTIONNAIRE -> office.sends(Xlsx.MEDIA_TYPE, questionnaire(office, withdraws), wish);
            case MAPPED_CSV -> {
                office.asks()
                        .contentType("application/json")
                        .body(MAPPING.formatted(office.area()))
                        .put("/v1/column-mappings/far");
                yield office.submits(
                        "Geste,Annee,Valeur\n" + years(year -> withdraws ? "D," + year + "," : "," + year + ",1100"),
                        wish + "&mapping=far");
            }
            case ZIP -> office.sends("application/zip", zipped(plain), wish);
            case GZIP ->
                office.asks()
                        .contentType("text/csv")
                        .header("Content-Encoding", "gzip")
                        .body(gzipped(plain))
                        .post("/v1/submissions" + wish)
                        .then();
            case LATER ->
                office.asks()
                        .contentType("text/csv")
                        .header("Prefer", "respond-async")
                        .body(plain)
                        .post("/v1/submissions" + wish)
                        .then()
                        .statusCode(202);
        };
    }

    private static String plain(String area, boolean withdraws) {
        String action = withdraws ? "D" : "";
        String value = withdraws ? "" : "1100";
        return PLAIN + years(year -> action + "," + area + ",ENROLMENT_PRIMARY,F," + year + "," + value);
    }

    private static String json(String area, boolean withdraws) {
        String periods = IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> "{\"value\": \"" + year + "\"}")
                .collect(Collectors.joining(","));
        String observations = IntStream.rangeClosed(0, LAST - FIRST)
                .mapToObj(i -> "\"" + i + "\": [1100]")
                .collect(Collectors.joining(","));
        return """
                {"data": {"structures": [{
                  "dimensions": {
                    "series": [{"id": "REF_AREA", "values": [{"id": "%s"}]},
                      {"id": "SERIES", "values": [{"id": "ENROLMENT_PRIMARY"}]},
                      {"id": "SEX", "values": [{"id": "F"}]}],
                    "observation": [{"id": "TIME_PERIOD", "values": [%s]}]},
                  "measures": {"observation": [{"id": "OBS_VALUE"}]}}],
                 "dataSets": [{"action": "%s", "series": {"0:0:0": {%s}}}]}}
                """.formatted(
                        area,
                        periods,
                        withdraws ? "Delete" : "Replace",
                        withdraws ? "" : "\"observations\": {" + observations + "}");
    }

    private static String specific(String version, String area, boolean withdraws) {
        return """
                <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/%s/message">
                  <m:Header><m:ID>1</m:ID></m:Header>
                  <m:DataSet action="%s"><Series REF_AREA="%s" SERIES="ENROLMENT_PRIMARY" SEX="F">%s</Series></m:DataSet>
                </m:StructureSpecificData>
                """.formatted(
                        version,
                        withdraws ? "Delete" : "Replace",
                        area,
                        withdraws ? "" : years(year -> "<Obs TIME_PERIOD=\"" + year + "\" OBS_VALUE=\"1100\"/>"));
    }

    private static String generic(String area, boolean withdraws) {
        return """
                <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
                    xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
                  <m:Header><m:ID>X</m:ID>
                    <m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"/></m:Header>
                  <m:DataSet structureRef="S" action="%s">
                    <g:Series>
                      <g:SeriesKey><g:Value id="SERIES" value="ENROLMENT_PRIMARY"/>
                        <g:Value id="REF_AREA" value="%s"/><g:Value id="SEX" value="F"/></g:SeriesKey>
                      %s
                    </g:Series>
                  </m:DataSet>
                </m:GenericData>
                """.formatted(
                        withdraws ? "Delete" : "Replace",
                        area,
                        withdraws
                                ? ""
                                : years(year -> "<g:Obs><g:ObsDimension value=\"" + year
                                        + "\"/><g:ObsValue value=\"1100\"/></g:Obs>"));
    }

    private static byte[] workbook(String area, boolean withdraws) throws IOException {
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(book, "Inclusio", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Pupils");
            List<String> rows = plain(area, withdraws).lines().toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(",", -1);
                for (int i = 0; i < cells.length; i++) {
                    sheet.value(row, i, cells[i]);
                }
            }
        }
        return book.toByteArray();
    }

    /** As the office downloads it, with another number or the sign of a withdrawal in each cell that was filled in. */
    private static byte[] questionnaire(Office office, boolean withdraws) throws IOException {
        byte[] sent = office.asks()
                .get("/v1/questionnaire?series=ENROLMENT_PRIMARY&breakdown=SEX&from=" + FIRST + "&to=" + LAST)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String cell = withdraws ? " t=\"inlineStr\"><is><t>x</t></is></c>" : "><v>1100</v></c>";
        return EditedWorkbook.of(
                sent,
                (name, part) -> name.startsWith("xl/worksheets/sheet")
                        ? part.replaceAll("<c ([^>]*?)(?: t=\"n\")?><v>1000</v></c>", "<c $1" + cell)
                        : part);
    }

    private static byte[] zipped(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("pupils.csv"));
            zip.write(file);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(file);
        }
        return out.toByteArray();
    }

    private static void awaitDecision(Office office, String id) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while ("RECEIVED".equals(office.asks().get("/v1/submissions/" + id).path("status"))) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private static List<String> held(Office office) {
        return office.asks().get("/v1/observations?limit=5000").jsonPath().getList("items.value", String.class);
    }

    private static String years(IntFunction<String> row) {
        return IntStream.rangeClosed(FIRST, LAST).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
