package org.inclusio.ingest.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.Socket;
import java.net.SocketException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.inclusio.ingest.Office;
import org.inclusio.ingest.RealStack;
import org.inclusio.ingest.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must never break anything: each case is told with its place and remedy, and nothing of it is kept. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class BadInputTest {

    @TestHTTPResource
    URL address;

    private final Office office = new Office("YEM");
    private final String row = office.enrolment("", "F", 2009, "5");

    @AfterEach
    void nothing_was_kept_and_the_service_goes_on() throws IOException {
        office.asks().get("/v1/observations").then().statusCode(200).body("items", hasSize(0));
        given().get("/q/health/ready").then().statusCode(200);
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".body"));
        }
    }

    @Test
    void another_encoding_is_told_to_be_saved_as_utf_8() {
        String text = "ref_area,series,time_period,value,source\nYEM,POP,2009,5,Recensement g\u00e9n\u00e9ral\n";
        rejected(
                office.sends("text/csv", text.getBytes(StandardCharsets.ISO_8859_1)),
                "READABLE_FILE",
                "the text is not UTF-8. Save the file as UTF-8");
        rejected(
                office.sends("text/csv", text.getBytes(StandardCharsets.UTF_16)),
                "READABLE_FILE",
                "the text is UTF-16 and not UTF-8. Save the file as UTF-8");
    }

    @Test
    void a_declared_charset_is_honoured_or_refused() {
        String text = "ref_area,series,time_period,value,source\nYEM,POP,2009,5,Recensement g\u00e9n\u00e9ral\n";
        for (String charset : new String[] {"iso-8859-1", "utf-16", "windows-1252", "utf-8"}) {
            office.sends("text/csv; charset=" + charset, text.getBytes(Charset.forName(charset)), "?dryRun=true")
                    .statusCode(201)
                    .body("status", equalTo("ACCEPTED"))
                    .body("counts.new", equalTo(1));
        }
        office.sends("text/csv; charset=us-ascii", text.getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("charset"));
        office.sends("text/csv; charset=klingon", text.getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void quotes_that_never_close_are_found_where_they_open() {
        rejected(
                office.submits(Office.HEADER + row + ",YEM,ENROLMENT_PRIMARY,M,2009,6,\"PUPILS\n" + row),
                "READABLE_FILE",
                "Line 3");
    }

    @Test
    void a_header_of_a_million_columns_is_given_up() {
        rejected(office.submits("series,".repeat(1_000_000) + "value\n"), "READABLE_FILE", "more than 200 fields");
    }

    @Test
    void an_unknown_column_is_named() {
        rejected(office.submits("ref_area,series,welth,time_period,value\n"), "READABLE_FILE", "\"welth\"");
    }

    @Test
    void an_empty_body_is_told_what_is_missing() {
        rejected(
                office.asks()
                        .contentType("text/csv")
                        .body("")
                        .post("/v1/submissions")
                        .then(),
                "READABLE_FILE",
                "the file is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/csv|ref_area,series,sex,time_period,value",
                "application/vnd.sdmx.data+csv;version=2.0.0|STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,SERIES,TIME_PERIOD,OBS_VALUE",
            })
    void a_file_without_an_observation_is_told_to_be_one(String type, String header) {
        office.sends(type, (header + "\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("status", equalTo("ACCEPTED"))
                .body("counts.received", equalTo(0))
                .body("remark", containsString("there is no observation in it"));
    }

    @Test
    void an_unknown_code_an_unknown_series_and_an_absurd_year_are_told() {
        String id = office.submits(Office.HEADER
                        + ",YEM,ENROLMENT_PRIMARY,female,2009,5,PUPILS\n"
                        + ",YEM,ENROLLMENT,F,2009,5,PUPILS\n"
                        + ",YEM,ENROLMENT_PRIMARY,F,12,5,PUPILS\n"
                        + ",YEM,ENROLMENT_PRIMARY,F,2009,,PUPILS\n"
                        + ",,ENROLMENT_PRIMARY,F,2009,5,PUPILS\n"
                        + ",YEM,ENROLMENT_PRIMARY,F,2009\n")
                .statusCode(201)
                .body("status", equalTo("REJECTED"))
                .extract()
                .path("id");
        assertThat(office.asks()
                        .get("/v1/submissions/" + id + "/findings")
                        .jsonPath()
                        .getList("items.rule"))
                .containsExactly("KNOWN_CODE", "KNOWN_SERIES", "YEAR", "VALUE_GIVEN", "AREA_GIVEN", "ROW_WIDTH");
    }

    @Test
    void a_key_that_is_repeated_in_the_file_is_found_at_its_second_line() {
        rejected(office.submits(Office.HEADER + row + row), "STATED_ONCE", "Line 3: an earlier line states the same");
    }

    @Test
    void a_number_with_separators_is_shown_as_it_should_be_written() {
        rejected(
                office.submits(Office.HEADER + ",YEM,ENROLMENT_PRIMARY,F,2009,\"3,515,413\",PUPILS\n"),
                "NUMBER",
                "has a separator between its thousands. Write 3515413.");
        rejected(
                office.submits(Office.HEADER + ",YEM,ENROLMENT_PRIMARY,F,2009,\"3,5\",PUPILS\n"),
                "NUMBER",
                "has a decimal comma. Write 3.5.");
        for (String number : new String[] {"Infinity", "0x10", "--5", "1e"}) {
            rejected(
                    office.submits(Office.HEADER + ",YEM,ENROLMENT_PRIMARY,F,2009," + number + ",PUPILS\n"),
                    "NUMBER",
                    "is not a decimal number");
        }
    }

    /** What can be stated can be carried, kept and computed with by every later step, and read when it is handed out. */
    @Test
    void a_number_that_no_later_step_could_take_is_refused_at_the_door_however_it_is_written() {
        for (String number : new String[] {"1e99", "1e40", "-1E+999", "1e-41", "9".repeat(41), "0." + "1".repeat(41)}) {
            rejected(
                    office.submits(Office.HEADER + ",YEM,ENROLMENT_PRIMARY,F,2009," + number + ",PUPILS\n"),
                    "NUMBER",
                    "has more than 40 digits before or after the point");
        }
    }

    @Test
    void bytes_that_are_no_characters_make_a_file_unreadable_in_every_format() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "application/vnd.sdmx.data+xml",
                "<m:StructureSpecificData xmlns:m='m'><m:DataSet><Obs SERIES='POP' REF_AREA='YEM'"
                        + " SOURCE_DETAIL='?'/></m:DataSet></m:StructureSpecificData>");
        files.put(
                "application/vnd.sdmx.genericdata+xml",
                "<m:GenericData xmlns:m='m'><!-- ? --><m:DataSet/></m:GenericData>");
        files.put("application/vnd.sdmx.data+json", "{\"meta\": {\"id\": \"?\"}, \"data\": {}}");
        files.put("text/csv", "ref_area,series,time_period,value,source\nYEM,POP,2009,5,?\n");
        files.put(
                "application/vnd.sdmx.data+csv",
                "STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,TIME_PERIOD,OBS_VALUE,"
                        + "SOURCE_DETAIL\ndataflow,A:B(1.0),R,POP,YEM,2009,5,?\n");
        files.forEach((mediaType, file) -> {
            for (int[] bytes : new int[][] {{0xE9}, {0xC3, 0x28}, {0xED, 0xA0, 0x80}, {0xF8, 0x88, 0x80, 0x80, 0x80}}) {
                byte[] body = with(file, bytes);
                int status =
                        office.sends(mediaType, body, "?dryRun=true").extract().statusCode();
                assertThat(status).as(mediaType + " with " + bytes[0]).isIn(201, 400, 415);
                assertThat(office.sends(mediaType, body, "?dryRun=true")
                                .extract()
                                .asString())
                        .as(mediaType)
                        .containsAnyOf("REJECTED", "problems/");
            }
        });
    }

    private static byte[] with(String file, int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = file.indexOf('?', file.startsWith("<") ? 2 : 0);
        out.writeBytes(file.substring(0, at).getBytes(StandardCharsets.UTF_8));
        for (int one : bytes) {
            out.write(one);
        }
        out.writeBytes(file.substring(at + 1).getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    @Test
    void an_area_that_is_not_the_callers_is_refused() {
        office.submits(Office.HEADER + row + new Office("OMN").enrolment("", "F", 2009, "5"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("Line 3 is about OMN"));
    }

    @Test
    void an_expired_token_is_refused_with_the_remedy() {
        given().auth()
                .oauth2(Tokens.expired("YEM"))
                .contentType("text/csv")
                .body(Office.HEADER + row)
                .post("/v1/submissions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("detail", containsString("has expired"));
        given().auth()
                .oauth2("not.a.token")
                .get("/v1/submissions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_body_that_is_cut_off_leaves_nothing() throws IOException, InterruptedException {
        Office cut = new Office("QAT");
        String part = Office.HEADER + cut.enrolment("", "F", 2009, "5").repeat(10_000);
        for (String framing : new String[] {"Content-Length: 50000000", "Transfer-Encoding: chunked"}) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(head(cut, framing).getBytes(StandardCharsets.US_ASCII));
                if (framing.startsWith("Transfer")) {
                    out.write("7ffffff\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                out.write(part.getBytes(StandardCharsets.UTF_8));
                out.flush();
                awaitOpenBodies(1);
            }
            awaitOpenBodies(0);
        }
        cut.asks().get("/v1/submissions").then().body("items", hasSize(0));
    }

    private static void awaitOpenBodies(long count) throws IOException, InterruptedException {
        for (int i = 0; i < 300 && openBodies() != count; i++) {
            Thread.sleep(100);
        }
        assertThat(openBodies()).isEqualTo(count);
    }

    /** Files of bodies that this process holds open; they have no names, so Linux marks them as deleted. */
    private static long openBodies() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(file -> {
                        try {
                            return Files.readSymbolicLink(file).toString().contains(".body");
                        } catch (IOException e) {
                            return false;
                        }
                    })
                    .count();
        }
    }

    @Test
    void five_gigabytes_are_refused_before_they_are_read() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(head(office, "Content-Length: 5368709120").getBytes(StandardCharsets.US_ASCII));
            String answer = answer(socket);
            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "more than 67108864 bytes", "Divide it");
        }
    }

    @Test
    void five_gigabytes_that_do_not_say_so_are_refused_when_they_pass_the_limit() throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'a');
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(office, "Transfer-Encoding: chunked").getBytes(StandardCharsets.US_ASCII));
            int sent = 0;
            try {
                while (sent < 5 * 1024 && socket.getInputStream().available() == 0) {
                    out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(block);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent++;
                }
            } catch (SocketException e) {
                // Refused while still sending.
            }
            assertThat(sent).isLessThan(1024);
            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
    }

    @Test
    void a_small_body_that_unfolds_without_end_is_refused_at_the_limit() throws IOException {
        var folded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(folded)) {
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                gzip.write(block);
            }
        }
        office.asks()
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(folded.toByteArray())
                .post("/v1/submissions")
                .then()
                .statusCode(413)
                .body("detail", containsString("uncompressed"));
    }

    @Test
    void a_zip_archive_is_read_when_it_holds_one_file_and_refused_with_a_reason_otherwise() throws Exception {
        Office office = new Office("THA");
        byte[] csv = "ref_area,series,time_period,value\nTHA,POP,2001,5\n".getBytes(StandardCharsets.UTF_8);
        byte[] json = ("{\"data\":{\"structures\":[{\"dimensions\":{\"observation\":["
                        + "{\"id\":\"REF_AREA\",\"values\":[{\"id\":\"THA\"}]},{\"id\":\"SERIES\",\"values\":[{\"id\":\"POP\"}]},"
                        + "{\"id\":\"TIME_PERIOD\",\"values\":[{\"value\":\"2002\"}]}]}}],"
                        + "\"dataSets\":[{\"observations\":{\"0:0:0\":[6]}}]}}")
                .getBytes(StandardCharsets.UTF_8);
        office.sends("application/zip", zip("rows.csv", csv)).statusCode(201).body("counts.new", equalTo(1));
        office.sends("application/zip", zip("message.json", json))
                .statusCode(201)
                .body("counts.new", equalTo(1));
        refusedZip(office, zip("a.csv", csv, "b.csv", csv), "more than one file");
        refusedZip(office, zip("a.zip", zip("b.csv", csv)), "an archive itself");
        refusedZip(office, csv, "no zip archive");
        office.sends("application/zip", zip("bomb.csv", new byte[100 << 20]))
                .statusCode(413)
                .body("detail", containsString("uncompressed"));
        office.asks().get("/v1/observations?from=2001&to=2002").then().body("items.size()", equalTo(2));
    }

    private static void refusedZip(Office office, byte[] archive, String why) {
        office.sends("application/zip", archive).statusCode(415).body("detail", containsString(why));
    }

    private static byte[] zip(Object... namesAndFiles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndFiles.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndFiles[i]));
                zip.write((byte[]) namesAndFiles[i + 1]);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void memory_stays_flat_however_many_rows_are_wrong() {
        StringBuilder file = new StringBuilder(Office.HEADER);
        for (int i = 0; i < 200_000; i++) {
            file.append(",YEM,ENROLMENT_PRIMARY,X,2009,many,PUPILS\n");
        }
        String id = office.submits(file.toString())
                .statusCode(201)
                .body("counts.refused", equalTo(200_000))
                .body("findingCount", equalTo(400_000))
                .extract()
                .path("id");
        assertThat(office.asks()
                        .accept("text/csv")
                        .get("/v1/submissions/" + id + "/findings")
                        .asString()
                        .lines())
                .hasSize(10_001);
    }

    private void rejected(ValidatableResponse response, String rule, String words) {
        String id = response.statusCode(201)
                .body("status", equalTo("REJECTED"))
                .body("counts.new", equalTo(0))
                .extract()
                .path("id");
        office.asks()
                .get("/v1/submissions/" + id + "/findings")
                .then()
                .statusCode(200)
                .body("items[0].rule", equalTo(rule))
                .body("items[0].message", containsString(words));
    }

    @Test
    void members_of_a_gzip_body_that_come_byte_by_byte_are_all_read_and_garbage_behind_them_is_refused()
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String text : new String[] {Office.HEADER, row, office.enrolment("", "M", 2009, "6")}) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
                gzip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(dripped(body.toByteArray())).startsWith("HTTP/1.1 201").contains("\"received\":2");
        body.writeBytes("more".getBytes(StandardCharsets.US_ASCII));
        assertThat(dripped(body.toByteArray())).startsWith("HTTP/1.1 415").contains("not gzip");
    }

    /** The answer to a dry run whose body comes in chunks of a byte each. */
    private String dripped(byte[] body) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            out.write(head(office, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked")
                    .replace("/v1/submissions ", "/v1/submissions?dryRun=true ")
                    .getBytes(StandardCharsets.US_ASCII));
            for (byte b : body) {
                out.write(new byte[] {'1', '\r', '\n', b, '\r', '\n'});
                out.flush();
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return answer(socket);
        }
    }

    private String head(Office sender, String framing) {
        return "POST /v1/submissions HTTP/1.1\r\nHost: " + address.getHost() + "\r\nContent-Type: text/csv\r\n"
                + "Authorization: Bearer " + Tokens.office(sender.area()) + "\r\n" + framing + "\r\n\r\n";
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        StringBuilder answer = new StringBuilder();
        Reader in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        try {
            for (int c = in.read(); c >= 0 && c != '}'; c = in.read()) {
                answer.append((char) c);
            }
        } catch (SocketException e) {
            // The server has closed; what it said before is what counts.
        }
        return answer.toString();
    }
}
