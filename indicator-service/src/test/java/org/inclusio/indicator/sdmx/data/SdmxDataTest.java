package org.inclusio.indicator.sdmx.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import javax.xml.parsers.DocumentBuilderFactory;
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

/** Published data over SDMX REST, asked for as clients in use ask: addresses and headers to the letter. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class SdmxDataTest {

    private static final String CSV_2 = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final String V2 = "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0";
    private static final String SEATS = "/A.MDG_0303_WOMEN_PARLIAMENT.";
    private static final String COLUMNS = "attributes=OBS_STATUS,CONF_STATUS";

    private static boolean isMade;

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    MadeReleases releases;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Of 40 seats in Malawi 4, 8 and 10; in Zambia 20. */
    @BeforeEach
    void release() {
        if (!isMade) {
            isMade = true;
            seats("MWI", 901, 2007, "4");
            seats("MWI", 902, 2008, "8");
            seats("MWI", 903, 2009, "10");
            seats("ZMB", 904, 2009, "20");
            releases.make("sdmx-usual");
        }
    }

    private void seats(String area, long submission, int year, String women) {
        received.apply(Statement.submission(
                submission,
                Statement.of("SEATS_WOMEN", area, year, women, 1),
                Statement.of("SEATS_TOTAL", area, year, women == null ? null : "40", 2)));
        Eventually.computed(database, area);
    }

    private HttpResponse<byte[]> get(String address, String... headers) {
        return send("GET", address, headers);
    }

    private HttpResponse<byte[]> send(String method, String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(address, e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The cells of SDMX-CSV 2 as action, area, sex, period, value, status. */
    private static List<String> cells(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        List<String> lines = text(answer).lines().toList();
        List<String> header = List.of(lines.get(0).split(","));
        List<String> cells = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(",", -1);
            List<String> told = new ArrayList<>();
            for (String column : List.of("ACTION", "REF_AREA", "SEX", "TIME_PERIOD", "OBS_VALUE", "OBS_STATUS")) {
                told.add(header.contains(column) ? parts[header.indexOf(column)] : "-");
            }
            cells.add(String.join(" ", told));
        }
        return cells;
    }

    @Test
    void both_versions_tell_what_the_values_of_the_release_tell() {
        assertThat(cells(get(V2 + SEATS + "MWI?" + COLUMNS, "Accept", CSV_2)))
                .containsExactly("R MWI _T 2007 10 A", "R MWI _T 2008 20 A", "R MWI _T 2009 25 A");
        assertThat(cells(get("/sdmx/v1/data/DF_MDG_DISAGG" + SEATS + "MWI", "Accept", CSV_2)))
                .containsExactly("R MWI _T 2007 10 A", "R MWI _T 2008 20 A", "R MWI _T 2009 25 A");
        List<String> values = io.restassured.RestAssured.given()
                .get("/v1/releases/latest/indicators/3.3/values?refArea=MWI")
                .jsonPath()
                .getList("items.value", String.class);
        assertThat(values).containsExactly("10", "20", "25");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MWI+ZMB?startPeriod=2008&endPeriod=2009 | MWI,%1$sZMB?c[TIME_PERIOD]=ge:2008+le:2009 | 3",
                "MWI+ZMB?lastNObservations=1 | MWI,%1$sZMB?lastNObservations=1 | 2",
                "MWI?firstNObservations=1&lastNObservations=1 | MWI?firstNObservations=1&lastNObservations=1 | 2",
                "454?startPeriod=2009-01-01 | *?c%%5BREF_AREA%%5D=454&c%%5BTIME_PERIOD%%5D=ge:2009-01-01 | 1",
                "MWI._T?endPeriod=2008-12 | MWI._T?c[TIME_PERIOD]=le:2008-12 | 2",
                "MWI+KENN | MWI,%1$sKENN | 3",
                "MWI......... | MWI.* | 3"
            })
    void a_question_of_version_1_and_its_equivalent_of_version_2_have_the_same_cells(
            String first, String second, int cells) {
        HttpResponse<byte[]> one = get("/sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0" + SEATS + first, "Accept", CSV_2);
        HttpResponse<byte[]> other =
                get(V2 + SEATS + second.formatted("A.MDG_0303_WOMEN_PARLIAMENT."), "Accept", CSV_2);
        assertThat(cells(one)).hasSize(cells).isEqualTo(cells(other));
    }

    /** What pysdmx, sdmx1, sdmx-dl, rsdmx, RJSDMX, .Stat DE, dashboards and scripts of the United Nations send. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pysdmx | /sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/%2A?c%5BREF_AREA%5D=MWI&dimensionAtObservation=AllDimensions | application/vnd.sdmx.data+csv;version=2.0.0 | application/vnd.sdmx.data+csv;version=2.0.0",
                "pysdmx, encoded | /sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.%2A.MWI%2CA.%2A.ZMB?c%5BTIME_PERIOD%5D=ge%3A2008%2Ble%3A2009 | application/vnd.sdmx.data+csv;version=2.0.0 | application/vnd.sdmx.data+csv;version=2.0.0",
                "pysdmx, slash at the end | /sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.*.MWI/ | application/vnd.sdmx.data+csv;version=2.0.0 | application/vnd.sdmx.data+csv;version=2.0.0",
                "sdmx1, no header | /sdmx/v1/data/DF_MDG_DISAGG/A..MWI | */* | application/vnd.sdmx.genericdata+xml;version=2.1",
                "sdmx1, structure known | /sdmx/v1/data/DF_MDG_DISAGG/..MWI.........?startPeriod=2007 | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                "sdmx1, preview | /sdmx/v1/data/DF_MDG_DISAGG/..MWI?detail=serieskeysonly | */* | application/vnd.sdmx.genericdata+xml;version=2.1",
                "sdmx1, 3.0 | /sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/*.*.MWI?updateAfter=2000-01-01 | application/vnd.sdmx.data+xml;version=3.0.0 | application/vnd.sdmx.data+xml;version=3.0.0",
                "sdmx-dl | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/A..MWI/all?detail=dataonly | application/vnd.sdmx.genericdata+xml;version=2.1 | application/vnd.sdmx.genericdata+xml;version=2.1",
                "sdmx-dl, keys | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/A..MWI/all?detail=serieskeysonly | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                "sdmx-dl, nodata | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/A..MWI/all?detail=nodata | application/vnd.sdmx.genericdata+xml;version=2.1 | application/vnd.sdmx.genericdata+xml;version=2.1",
                "rsdmx | /sdmx/v1/data/DF_MDG_DISAGG/..MWI/all/?startPeriod=2007&endPeriod=2009 | application/xml | application/vnd.sdmx.genericdata+xml;version=2.1",
                "RJSDMX | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/..MWI?startPeriod=2007 | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                "RJSDMX 3 | /sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/*.*.MWI?c[TIME_PERIOD]=ge:2007+le:2009 | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | application/vnd.sdmx.structurespecificdata+xml;version=2.1",
                ".Stat Data Explorer | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/..MWI?dimensionAtObservation=AllDimensions | application/vnd.sdmx.data+json;version=1.0.0;urn=true | application/vnd.sdmx.data+json;version=1.0.0",
                ".Stat Data Explorer, file | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,/..MWI?format=csvfilewithlabels | */* | application/vnd.sdmx.data+csv;version=1.0.0;labels=both",
                "dashboard components | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/..MWI?startPeriod=2007&format=jsondata | application/vnd.sdmx.data+json;version=2.0.0 | application/vnd.sdmx.data+json;version=2.0.0",
                "UN scripts | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/..454.........?format=csv | application/xml | application/vnd.sdmx.data+csv;version=1.0.0",
                "UN scripts, ALL | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,/..MWI/ALL/?detail=full | application/xml | application/vnd.sdmx.genericdata+xml;version=2.1",
                "BIS scripts | /sdmx/v1/data/INCLUSIO,DF_MDG_DISAGG,1.0/..MWI?format=csvdata&lastNObservations=1 | */* | application/vnd.sdmx.data+csv;version=1.0.0",
                "version stripped | /sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/~/*.*.MWI | application/vnd.sdmx.data+json | application/vnd.sdmx.data+json;version=2.1.0"
            })
    void requests_of_clients_are_answered_as_they_expect(String name, String address, String accept, String mediaType)
            throws Exception {
        HttpResponse<byte[]> answer = get(address, "Accept", accept, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualTo(mediaType);
        assertThat(text(answer)).contains("MWI");
        if (mediaType.contains("+json")) {
            JsonNode message = new ObjectMapper().readTree(answer.body());
            JsonNode structure = message.path("data").has("structure")
                    ? message.path("data").path("structure")
                    : message.path("data").path("structures").path(0);
            assertThat(structure.path("name").asText()).isNotEmpty();
            assertThat(structure.path("names").isObject()).isTrue();
            for (String level : List.of("dataSet", "series", "observation")) {
                assertThat(structure.path("dimensions").path(level).isArray())
                        .as(level)
                        .isTrue();
                assertThat(structure.path("attributes").path(level).isArray())
                        .as(level)
                        .isTrue();
            }
        } else if (mediaType.contains("+xml")) {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.MDG_0303_WOMEN_PARLIAMENT.MHL | 204 | ''",
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.*.MWI?asOf=2001-01-01 | 204 | ''",
                "/sdmx/v1/data/DF_MDG_DISAGG/A.MDG_0303_WOMEN_PARLIAMENT.MHL | 404 | code=\"100\"",
                "/sdmx/v1/data/DF_MDG_DISAGG/A..KENN | 403 | code=\"150\"",
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/A.*.KENN | 422 | KEN?",
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0?c[REF_AREA]=KENN | 422 | KEN?",
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0?startPeriod=2000 | 400 | no parameter 'startPeriod'",
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0?asOf=2999-01-01 | 400 | nobody knows",
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/2.0.0 | 404 | no version",
                "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0?format=png | 406 | not told in the format"
            })
    void nothing_is_silent(String address, int status, String told) {
        HttpResponse<byte[]> answer = get(address);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).containsPattern(told);
    }

    @Test
    void errors_come_in_the_format_that_was_asked_for_and_to_pages_of_other_origins() {
        String wrong = V2 + "?format2=x";
        HttpResponse<byte[]> xml = get(wrong, "Accept", "application/xml", "Origin", "https://journal.example");
        assertThat(text(xml)).contains("ErrorMessage code=\"140\"");
        assertThat(header(xml, "Access-Control-Allow-Origin")).isNotEmpty();
        HttpResponse<byte[]> json = get(wrong, "Accept", "application/vnd.sdmx.data+json;version=2.0.0");
        assertThat(text(json)).contains("\"errors\":[{\"code\":140");
        HttpResponse<byte[]> csv = get(wrong, "Accept", CSV_2);
        assertThat(header(csv, "Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void what_is_ignored_is_named_in_a_header_and_in_the_message() {
        HttpResponse<byte[]> answer = get(V2 + "?c[REF_AREA]=MWI,KENN", "Accept", "application/xml");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Inclusio-Ignored")).isEqualTo("REF_AREA=KENN (KEN?)");
        assertThat(text(answer)).contains("footer:Message", "REF_AREA=KENN (KEN?)");
    }

    @Test
    void a_reader_who_has_the_answer_is_told_so_and_head_tells_the_headers_alone() {
        HttpResponse<byte[]> answer = get(V2 + SEATS + "MWI", "Accept", CSV_2);
        String tag = header(answer, "ETag");
        String modified = header(answer, "Last-Modified");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(header(answer, "Vary")).contains("Accept-Language");
        assertThat(header(answer, "Inclusio-Release")).isNotEmpty();
        assertThat(get(V2 + SEATS + "MWI", "Accept", CSV_2, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(V2 + SEATS + "MWI", "Accept", CSV_2, "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(V2 + SEATS + "ZMB", "Accept", CSV_2, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> head = send("HEAD", V2 + SEATS + "MWI", "Accept", CSV_2);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(header(head, "Content-Type")).isEqualTo(CSV_2);
        assertThat(header(head, "ETag")).isEqualTo(tag);
        assertThat(head.body()).isEmpty();
        assertThat(get(V2 + SEATS + "MWI", "Accept", CSV_2).body()).isEqualTo(answer.body());
    }

    @Test
    void who_takes_gzip_is_sent_gzip() throws IOException {
        HttpResponse<byte[]> plain = get(V2 + SEATS + "MWI", "Accept", CSV_2);
        HttpResponse<byte[]> zipped = get(V2 + SEATS + "MWI", "Accept", CSV_2, "Accept-Encoding", "gzip, deflate");
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Content-Type")).isEqualTo(CSV_2);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(plain, "Content-Encoding")).isNotEqualTo("gzip");
    }

    @Test
    void rows_are_passed_over_limited_and_sorted_as_asked() {
        String key = SEATS + "MWI,A.MDG_0303_WOMEN_PARLIAMENT.ZMB?" + COLUMNS;
        assertThat(cells(get(V2 + key + "&offset=1&limit=2", "Accept", CSV_2)))
                .containsExactly("R MWI _T 2008 20 A", "R MWI _T 2009 25 A");
        assertThat(cells(get(V2 + key + "&sort=OBS_VALUE:desc&dimensionAtObservation=AllDimensions", "Accept", CSV_2)))
                .containsExactly(
                        "R ZMB _T 2009 50 A", "R MWI _T 2009 25 A", "R MWI _T 2008 20 A", "R MWI _T 2007 10 A");
        assertThat(cells(get(V2 + key + "&sort=series_key%2BTIME_PERIOD:desc", "Accept", CSV_2)))
                .containsExactly(
                        "R MWI _T 2009 25 A", "R MWI _T 2008 20 A", "R MWI _T 2007 10 A", "R ZMB _T 2009 50 A");
        assertThat(cells(get(V2 + key + "&c[OBS_VALUE]=ge:20+lt:50", "Accept", CSV_2)))
                .hasSize(2);
        assertThat(cells(get(V2 + key.replace(COLUMNS, "attributes=none&measures=none"), "Accept", CSV_2)))
                .containsExactly("R MWI _T - - -", "R ZMB _T - - -");
    }

    /** Of 120 women treated 3 were not cured, which tells of single persons, after 30 had not been. */
    @Test
    void what_changes_from_release_to_release_can_be_replayed_and_nothing_between_releases_is_told() {
        seats("MOZ", 911, 2007, "4");
        seats("MOZ", 912, 2008, "8");
        cured("MOZ", 913, "30", "30");
        releases.make("replay-1");
        String one = instant("replay-1");
        seats("MOZ", 914, 2007, "6");
        seats("MOZ", 920, 2006, "2");
        releases.make("replay-2");
        String two = instant("replay-2");
        seats("MOZ", 915, 2007, "7");
        seats("MOZ", 916, 2008, null);
        seats("MOZ", 917, 2009, "9");
        cured("MOZ", 918, "3", "57");
        releases.make("replay-3");
        String three = instant("replay-3");
        seats("MOZ", 919, 2009, "19");

        String address = V2 + "?c[REF_AREA]=MOZ&" + COLUMNS;
        Map<String, String> store = new TreeMap<>();
        apply(store, get(address + "&updatedAfter=1990-01-01&asOf=" + one, "Accept", CSV_2));
        assertThat(store).isEqualTo(whole(address + "&asOf=" + one));
        apply(store, get(address + "&updatedAfter=" + one + "&asOf=" + two, "Accept", CSV_2));
        assertThat(store).isEqualTo(whole(address + "&asOf=" + two));
        HttpResponse<byte[]> changes = get(address + "&updatedAfter=" + two + "&asOf=" + three, "Accept", CSV_2);
        assertThat(cells(changes)).contains("D MOZ _T 2008  ").anyMatch(cell -> cell.contains("MOZ F 2010  Q"));
        apply(store, changes);
        assertThat(store).isEqualTo(whole(address + "&asOf=" + three));
        assertThat(get(address + "&updatedAfter=" + three + "&asOf=" + three, "Accept", CSV_2)
                        .statusCode())
                .isEqualTo(204);

        Map<String, String> small = new TreeMap<>();
        String filtered = address + "&c[OBS_VALUE]=le:15";
        apply(small, get(filtered + "&updatedAfter=1990-01-01&asOf=" + one, "Accept", CSV_2));
        apply(small, get(filtered + "&updatedAfter=" + one + "&asOf=" + two, "Accept", CSV_2));
        assertThat(small).isEqualTo(whole(filtered + "&asOf=" + two));
        // What is told, and fits no more, is deleted as well.
        apply(small, get(filtered + "&updatedAfter=" + two + "&asOf=" + three, "Accept", CSV_2));
        assertThat(small).isEqualTo(whole(filtered + "&asOf=" + three));

        Map<String, String> replayed = new TreeMap<>();
        apply(replayed, get(address + "&includeHistory=true&asOf=" + three, "Accept", CSV_2));
        assertThat(replayed).isEqualTo(store);
        String history = text(get(address + "&includeHistory=true&asOf=" + three, "Accept", "application/xml"));
        assertThat(history).contains("validFromDate=\"" + one, "validToDate=\"" + two, "action=\"Delete\"");
        assertThat(header(get(address + "&asOf=" + two, "Accept", CSV_2), "Cache-Control"))
                .contains("immutable");
        assertThat(header(get(address + "&asOf=" + two, "Accept", CSV_2), "Inclusio-Release"))
                .isEqualTo("replay-2");
    }

    private String instant(String release) {
        return RestAssured.given().get("/v1/releases/" + release).jsonPath().getString("asOf");
    }

    private Map<String, String> whole(String address) {
        Map<String, String> store = new TreeMap<>();
        apply(store, get(address, "Accept", CSV_2));
        return store;
    }

    /** As a replica does: rows by their key, in the order in which they come. */
    private static void apply(Map<String, String> store, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        List<String> lines = text(answer).lines().toList();
        int value = List.of(lines.get(0).split(",")).indexOf("OBS_VALUE");
        for (String line : lines.subList(1, lines.size())) {
            List<String> parts = List.of(line.split(",", -1));
            String key = String.join(",", parts.subList(3, value));
            if (parts.get(2).equals("D")) {
                store.remove(key);
            } else {
                store.put(key, String.join(",", parts.subList(value, parts.size())));
            }
        }
    }

    private void cured(String area, long submission, String women, String men) {
        Map<String, String> sexes = new LinkedHashMap<>();
        sexes.put("F", women);
        sexes.put("M", men);
        received.apply(Statement.submission(
                submission,
                Statement.of("TB_COHORT", area, 2010, "120", 1),
                Statement.of("TB_COHORT", area, 2010, "55", 2).with("sex", "F"),
                Statement.of("TB_COHORT", area, 2010, "65", 3).with("sex", "M"),
                Statement.of("TB_CURED_OR_COMPLETED", area, 2010, sexes.get("F"), 4)
                        .with("sex", "F"),
                Statement.of("TB_CURED_OR_COMPLETED", area, 2010, sexes.get("M"), 5)
                        .with("sex", "M")));
        Eventually.computed(database, area);
    }

    /** More of them than there are connections to the database. */
    @Test
    void readers_who_hang_up_in_the_middle_leave_nothing_behind() throws IOException {
        for (int i = 0; i < 30; i++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write(("GET " + V2 + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + CSV_2 + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().readNBytes(8)).asString().isEqualTo("HTTP/1.1");
            }
        }
        assertThat(get(V2 + SEATS + "MWI", "Accept", CSV_2).statusCode()).isEqualTo(200);
    }

    @Test
    void addresses_and_headers_that_nobody_should_send_are_refused_and_not_our_fault() {
        for (String address : List.of(
                V2 + "/" + "A.B,".repeat(3_000),
                V2 + "?c[REF_AREA]=" + "KEN,".repeat(5_000) + "KEN",
                V2 + "?c[OBS_VALUE]=ge:1e999999999",
                V2 + "?c[TIME_PERIOD]=ge:9999-99",
                V2 + "?offset=1000000000",
                "/sdmx/v1/data/%2e%2e/x",
                "/sdmx/v1/data/;a=b/;/x")) {
            int status = get(address, "Accept", CSV_2).statusCode();
            assertThat(status)
                    .as(address.substring(0, Math.min(100, address.length())))
                    .isBetween(200, 499);
        }
        assertThat(get(V2, "Accept", ";;;,,=").statusCode()).isEqualTo(406);
    }
}
