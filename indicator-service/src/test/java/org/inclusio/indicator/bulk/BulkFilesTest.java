package org.inclusio.indicator.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.duckdb.DuckDBDriver;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.release.OpenReleases;
import org.inclusio.indicator.value.ValuesCsv;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of releases, as readers fetch them. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "root", roles = "admin")
class BulkFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Runnable GO_ON = () -> {};

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    BulkWork work;

    @Inject
    MakeFiles make;

    @Inject
    BulkFolders folders;

    @Inject
    BulkConfig config;

    @Inject
    OpenReleases releases;

    @Inject
    IndicatorCatalogue catalogue;

    /** What a process leaves that is killed: nothing runs any more. */
    private static final class Killed extends RuntimeException {}

    @Test
    void every_value_that_the_api_tells_is_in_the_files_as_it_tells_it_and_no_other() throws Exception {
        seats("VGB", 1, 1997, "5");
        cured("NRU", 2, "3", "57");
        make("files-values");
        List<List<String>> told = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            told.addAll(told("/v1/releases/files-values/indicators/" + indicator.code() + "/values"));
        }
        assertThat(told).anyMatch(row -> row.contains("VGB")).anyMatch(row -> row.contains("NRU") && row.contains("Q"));

        List<List<String>> all = csv(unzipped("files-values", "values.csv.gz"));
        assertThat(all.get(0)).isEqualTo(ValuesCsv.HEADER);
        assertThat(all.subList(1, all.size())).containsExactlyInAnyOrderElementsOf(told);
        assertThat(parquet("files-values", "values.parquet")).isEqualTo(asParquetTells(all));

        List<List<String>> bySeries = new ArrayList<>();
        for (String path : paths("files-values")) {
            if (path.startsWith("by-series/") && path.endsWith(".csv.gz")) {
                List<List<String>> one = csv(unzipped("files-values", path));
                bySeries.addAll(one.subList(1, one.size()));
                assertThat(path).contains(one.get(1).get(1));
                assertThat(parquet("files-values", path.replace(".csv.gz", ".parquet")))
                        .isEqualTo(asParquetTells(one));
            }
        }
        assertThat(bySeries).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void the_sdmx_csv_has_the_same_cells_and_a_suppressed_one_has_its_status_and_no_number() throws Exception {
        cured("COK", 1, "3", "57");
        make("files-sdmx");
        List<List<String>> plain = csv(unzipped("files-sdmx", "values.csv.gz"));
        List<List<String>> sdmx = csv(unzipped("files-sdmx", "values.sdmx.csv.gz"));
        assertThat(sdmx.get(0)).startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "SERIES", "REF_AREA");
        assertThat(columns(sdmx, "SERIES", "REF_AREA", "TIME_PERIOD", "SEX", "AGE", "OBS_VALUE", "OBS_STATUS"))
                .isEqualTo(columns(plain, "series", "ref_area", "time_period", "sex", "age", "value", "obs_status"));
        assertThat(columns(sdmx, "REF_AREA", "OBS_STATUS", "CONF_STATUS", "OBS_VALUE"))
                .contains(List.of("COK", "Q", "C", ""));
    }

    @Test
    void sdmx_rest_and_the_sdmx_csv_tell_the_same_of_every_cell() throws Exception {
        cured("NIU", 1, "3", "57");
        seats("NIU", 2, 1997, "5");
        make("files-rest");
        Response answer = given().urlEncodingEnabled(false)
                .accept("application/vnd.sdmx.data+csv;version=2.0.0")
                .get("/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/*");
        answer.then().statusCode(200).header("Inclusio-Release", "files-rest");
        List<List<String>> told = csv(answer.asString());
        List<List<String>> file = csv(unzipped("files-rest", "values.sdmx.csv.gz"));
        assertThat(file.get(0)).containsExactlyInAnyOrderElementsOf(told.get(0));
        assertThat(columns(file, told.get(0).toArray(String[]::new)))
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(told.subList(1, told.size()));
    }

    @Test
    void inequality_progress_and_changes_are_those_that_the_api_tells_of_the_instant() throws Exception {
        seats("MUS", 1, 1990, "5");
        make("files-derived-1");
        seats("MUS", 2, 2000, "10");
        cured("MUS", 3, "30", "30");
        OpenRelease release = make("files-derived-2");
        // What comes later is in none of them.
        seats("MUS", 4, 2005, "20");
        List<List<String>> progress = new ArrayList<>();
        List<List<String>> inequality = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            String of = "/v1/indicators/" + indicator.code();
            progress.addAll(told(of + "/progress?asOf=" + release.asOf()));
            for (Dimension dimension : Dimension.values()) {
                String compared = of + "/inequality?asOf=" + release.asOf() + "&dimension=" + dimension.jsonName();
                if (given().accept("text/csv").get(compared).statusCode() == 200) {
                    inequality.addAll(told(compared));
                }
            }
        }
        assertThat(progress).anyMatch(row -> row.contains("MUS") && row.contains("3.3"));
        assertThat(rows("files-derived-2", "progress.csv.gz")).containsExactlyInAnyOrderElementsOf(progress);
        assertThat(inequality).anyMatch(row -> row.contains("MUS") && row.contains("sex"));
        assertThat(rows("files-derived-2", "inequality.csv.gz")).containsExactlyInAnyOrderElementsOf(inequality);
        List<List<String>> changes = told("/v1/releases/files-derived-2/changes");
        assertThat(changes).anyMatch(row -> row.contains("MUS") && row.contains("NEW"));
        assertThat(rows("files-derived-2", "changes.csv.gz")).isEqualTo(changes);
        assertThat(rows("files-derived-1", "values.csv.gz"))
                .noneMatch(row -> row.contains("2000") && row.contains("MUS"));
        assertThat(parquet("files-derived-2", "progress.parquet")).hasSize(progress.size() + 1);
        assertThat(parquet("files-derived-2", "inequality.parquet")).hasSize(inequality.size() + 1);
    }

    /** The rows of the CSV at an address, without the header. */
    private static List<List<String>> told(String address) throws IOException {
        Response answer = given().accept("text/csv").get(address);
        answer.then().statusCode(200);
        List<List<String>> rows = csv(answer.asString());
        return rows.subList(1, rows.size());
    }

    private static List<List<String>> rows(String release, String path) throws IOException {
        List<List<String>> rows = csv(unzipped(release, path));
        return rows.subList(1, rows.size());
    }

    @Test
    void every_file_is_listed_with_its_bytes_and_checksum_and_tagged_with_it() throws Exception {
        seats("WSM", 1, 1997, "5");
        make("files-sums");
        Map<String, JsonNode> contents = new TreeMap<>();
        JSON.readTree(bytes("files-sums", "toc.json"))
                .path("files")
                .forEach(file -> contents.put(file.path("path").asText(), file));
        List<String> paths = paths("files-sums");
        assertThat(paths)
                .contains("values.parquet", "values.csv.gz", "inequality.parquet", "progress.parquet", "changes.csv.gz")
                .contains("areas.csv", "regions.csv", "series.csv", "codes/sex.csv", "README.md", "CITATION.cff")
                .contains("datapackage.json", "csv-metadata.json", "dataset.jsonld", "dcat.jsonld", "toc.csv");
        for (String line : text("files-sums", "SHA256SUMS").lines().toList()) {
            String path = line.substring(66);
            Response file = given().get("/bulk/files-sums/" + path);
            file.then().statusCode(200).header("ETag", "\"" + line.substring(0, 64) + "\"");
            assertThat(sha256(file.asByteArray())).as(path).isEqualTo(line.substring(0, 64));
            if (!path.startsWith("toc.")) {
                assertThat(contents.get(path).path("sha256").asText()).isEqualTo(line.substring(0, 64));
                assertThat(contents.get(path).path("bytes").asInt()).isEqualTo(file.asByteArray().length);
            }
        }
        List<List<String>> values = csv(unzipped("files-sums", "values.csv.gz"));
        JsonNode all = contents.get("values.parquet");
        assertThat(all.path("rows").asInt()).isEqualTo(values.size() - 1);
        assertThat(all.path("firstYear").asText())
                .isEqualTo(columns(values, "time_period").stream()
                        .map(row -> row.get(0))
                        .min(String::compareTo)
                        .orElseThrow());
        assertThat(all.path("areas").asLong())
                .isEqualTo(columns(values, "ref_area").stream().distinct().count());
        assertThat(csv(text("files-sums", "toc.csv"))).hasSize(contents.size() + 1);
        given().get("/bulk/files-sums/").then().statusCode(200).body("release", equalTo("files-sums"));
        given().get("/bulk/files-sums").then().contentType("application/json").body("asOf", startsWith("20"));
    }

    /** Data Package 2.0: what its JSON schema requires; and that the columns are those of the files. */
    @Test
    void the_descriptions_name_every_data_file_and_its_columns() throws Exception {
        make("files-described");
        JsonNode described = JSON.readTree(bytes("files-described", "datapackage.json"));
        assertThat(described.path("$schema").asText())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(described.has("licenses")).isFalse();
        assertThat(described.path("description").asText()).contains("No licence of the figures is stated");
        List<String> names = new ArrayList<>();
        for (JsonNode resource : described.path("resources")) {
            names.add(resource.path("name").asText());
            String path = resource.path("path").asText();
            assertThat(path).matches("[^./~][^:]*");
            assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + sha256(bytes("files-described", path)));
            List<String> fields = new ArrayList<>();
            for (JsonNode field : resource.at("/schema/fields")) {
                fields.add(field.path("name").asText());
                assertThat(field.path("type").asText())
                        .isIn("string", "number", "integer", "boolean", "year", "datetime");
            }
            assertThat(fields).as(path).isEqualTo(header("files-described", path));
        }
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9._-]+"));

        JsonNode onTheWeb = JSON.readTree(bytes("files-described", "csv-metadata.json"));
        assertThat(onTheWeb.path("@context").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        for (JsonNode table : onTheWeb.path("tables")) {
            List<String> titles = new ArrayList<>();
            table.at("/tableSchema/columns")
                    .forEach(column -> titles.add(column.path("titles").asText()));
            assertThat(titles)
                    .isEqualTo(header("files-described", table.path("url").asText()));
        }
        JsonNode dataset = JSON.readTree(bytes("files-described", "dataset.jsonld"));
        assertThat(dataset.path("@type").asText()).isEqualTo("Dataset");
        // What Google Dataset Search asks for.
        assertThat(dataset.path("description").asText().length()).isBetween(50, 5_000);
        assertThat(dataset.path("distribution"))
                .hasSize(described.path("resources").size());
        JsonNode dcat = JSON.readTree(bytes("files-described", "dcat.jsonld"));
        assertThat(dcat.path("@type").asText()).isEqualTo("dcat:Dataset");
        assertThat(dcat.path("dcat:distribution"))
                .allSatisfy(one -> assertThat(one.at("/spdx:checksum/spdx:checksumValue/@value")
                                .asText())
                        .matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=100-, 100, -1", "bytes=-20, -20, -1"})
    void a_part_of_a_file_is_its_bytes(String range, int first, int last) throws Exception {
        OpenRelease release = made("files-range");
        byte[] whole = bytes(release.name(), "series.csv");
        int from = first < 0 ? whole.length + first : first;
        int to = last < 0 ? whole.length - 1 : last;
        Response part = given().header("Range", range).get("/bulk/files-range/series.csv");
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes " + from + "-" + to + "/" + whole.length)
                .header("Content-Length", Integer.toString(to - from + 1));
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
        String tag = part.header("ETag");
        given().header("Range", range)
                .header("If-Range", tag)
                .get("/bulk/files-range/series.csv")
                .then()
                .statusCode(206);
        given().header("Range", range)
                .header("If-Range", part.header("Last-Modified"))
                .get("/bulk/files-range/series.csv")
                .then()
                .statusCode(206);
        for (String other : List.of("\"other\"", "W/" + tag, "Sat, 01 Jan 2000 00:00:00 GMT", "x")) {
            given().header("Range", range)
                    .header("If-Range", other)
                    .get("/bulk/files-range/series.csv")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_file_is_told_by_its_headers_and_one_that_the_reader_has_is_not_sent_again() throws Exception {
        made("files-headers");
        Response file = given().get("/bulk/files-headers/values.parquet");
        file.then()
                .statusCode(200)
                .contentType("application/vnd.apache.parquet")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Disposition", "attachment; filename=\"inclusio-files-headers-values.parquet\"");
        String length = Integer.toString(file.asByteArray().length);
        Response head = given().head("/bulk/files-headers/values.parquet");
        head.then().statusCode(200).header("Content-Length", length).header("ETag", file.header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
        given().header("If-None-Match", file.header("ETag"))
                .get("/bulk/files-headers/values.parquet")
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", file.header("Last-Modified"))
                .get("/bulk/files-headers/values.parquet")
                .then()
                .statusCode(304)
                .header("ETag", file.header("ETag"));
        given().header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                .get("/bulk/files-headers/values.parquet")
                .then()
                .statusCode(200);
        given().header("Range", "bytes=99999999-")
                .get("/bulk/files-headers/values.parquet")
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", "bytes */" + length);
        given().header("Range", "bytes=0-1,4-5")
                .get("/bulk/files-headers/values.parquet")
                .then()
                .statusCode(200)
                .header("Content-Length", length);
        given().get("/bulk/files-headers/changes.csv.gz")
                .then()
                .contentType("application/gzip")
                .header("Cache-Control", "public, max-age=300");
        given().get("/bulk/files-headers/areas.csv")
                .then()
                .contentType("text/csv")
                .header("Link", containsString("/bulk/files-headers/csv-metadata.json>; rel=\"describedby\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/bulk/files-names/values.csv | 404 | no file 'values.csv'",
                "/bulk/files-names/by-series | 404 | no file 'by-series'",
                "/bulk/files-names/by-series/..%2Fvalues.csv.gz | 404 |",
                "/bulk/files-names/..%2F..%2Fpom.xml | 404 |",
                "/bulk/files-names/%2e%2e/%2e%2e/pom.xml | 404 |",
                "/bulk/files-names//etc/passwd | 404 |",
                "/bulk/files-names/%00 | 400 |",
                "/bulk/none/values.parquet | 404 | no release 'none'",
                "/bulk/..%2Fx/values.parquet | 404 |",
                "/bulk/none/ | 404 | no release 'none'",
                "/bulk/latest/none.parquet | 404 | no file 'none.parquet'",
                "/bulk/files-names/toc.json?limit=5 | 400 | 'limit'"
            })
    void a_name_that_is_none_is_a_problem(String address, int status, String told) throws Exception {
        made("files-names");
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(told == null ? "" : told));
    }

    @Test
    void latest_leads_to_the_newest_release_that_has_its_files_and_one_without_says_when_to_ask_again()
            throws Exception {
        made("files-latest-1");
        order("files-latest-2");
        given().redirects()
                .follow(false)
                .get("/bulk/latest/values.parquet")
                .then()
                .statusCode(302)
                .header("Location", "/bulk/files-latest-1/values.parquet");
        given().get("/bulk/latest/").then().statusCode(200).body("release", equalTo("files-latest-1"));
        given().get("/bulk/files-latest-2/values.parquet")
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .contentType("application/problem+json")
                .body("detail", containsString("still being made"));
        makeFiles("files-latest-2");
        given().redirects()
                .follow(false)
                .get("/bulk/latest/by-series/none.parquet")
                .then()
                .statusCode(404);
        given().get("/bulk/latest/").then().body("release", equalTo("files-latest-2"));
    }

    @Test
    void a_withdrawn_release_has_no_files_and_the_next_tells_nothing_of_it() throws Exception {
        seats("TTO", 1, 1997, "5");
        make("files-gone-1");
        seats("TTO", 2, 1997, "10");
        OpenRelease next = make("files-gone-2");
        assertThat(unzipped("files-gone-2", "changes.csv.gz")).contains(",12.5,PERCENT,", ",25,PERCENT,");
        given().contentType("application/json")
                .body("{\"reason\": \"The upper house.\", \"successor\": \"files-gone-2\"}")
                .post("/v1/releases/files-gone-1/withdrawal")
                .then()
                .statusCode(200);
        given().get("/bulk/files-gone-1/values.parquet")
                .then()
                .statusCode(410)
                .body("detail", containsString("The upper house. In its place stands 'files-gone-2'"));
        // Not even until the changes are made again.
        given().get("/bulk/files-gone-2/changes.csv.gz").then().statusCode(503);
        makeFiles("files-gone-2");
        work.sweep();
        assertThat(unzipped("files-gone-2", "changes.csv.gz"))
                .contains("TTO", ",25,PERCENT,")
                .doesNotContain(",12.5,PERCENT,");
        assertThat(folderNames()).noneMatch(name -> name.contains("files-gone-1"));
        assertThat(folderNames()).doesNotContain(next.id() + "-files-gone-2");
    }

    @Test
    void whatever_step_a_process_is_killed_after_the_files_are_made_whole_at_the_next_start_and_nothing_is_left()
            throws Exception {
        seats("MDV", 1, 1997, "5");
        OpenRelease first = make("files-killed");
        Map<String, String> expected = sums(first);
        AtomicInteger steps = new AtomicInteger();
        forget(first);
        work.makeOrSetAside(first, steps::incrementAndGet);
        // Between the first ones and these, one sub-series is written after the other.
        int last = steps.get();
        assertThat(last).isGreaterThan(12);
        for (int step : IntStream.concat(IntStream.of(1, 2), IntStream.rangeClosed(last - 10, last))
                .toArray()) {
            forget(first);
            killAfter(first, step);
            assertThat(folders.ready(first).isPresent())
                    .as("after step " + step)
                    .isEqualTo(step == last);
            work.makeOrSetAside(first, GO_ON);
            assertThat(sums(first)).as("after step " + step).isEqualTo(expected);
            assertThat(folderNames()).doesNotContain(".making-" + first.id() + "-files-killed");
        }
    }

    /** As if its files had never been whole. */
    private void forget(OpenRelease release) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from bulk_folder where release = " + release.id());
        }
        folders.forget(release);
    }

    private void killAfter(OpenRelease release, int step) {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> make.make(release, () -> {
                    if (done.incrementAndGet() == step) {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);
    }

    @Test
    void files_of_which_one_is_lost_and_those_of_another_database_are_made_again() throws Exception {
        OpenRelease release = made("files-lost");
        Path folder = config.folder().resolve(release.id() + "-files-lost");
        Files.delete(folder.resolve("values.parquet"));
        given().get("/bulk/files-lost/values.parquet").then().statusCode(503);
        makeFiles("files-lost");
        given().get("/bulk/files-lost/values.parquet").then().statusCode(200);

        Files.writeString(folder.resolve("README.md"), "Other.");
        Files.writeString(
                folder.resolve("SHA256SUMS"), sha256("Other.".getBytes(StandardCharsets.UTF_8)) + "  README.md\n");
        folders.forget(release);
        given().get("/bulk/files-lost/README.md").then().statusCode(503);
        makeFiles("files-lost");
        given().get("/bulk/files-lost/README.md").then().statusCode(200).body(startsWith("# Millennium"));
    }

    @Test
    void files_that_can_not_be_made_are_set_aside_and_the_next_release_has_its_own() throws Exception {
        order("files-bad");
        OpenRelease bad = releases.named("files-bad");
        work.makeOrSetAside(bad, () -> {
            throw new IllegalStateException("No space left on device");
        });
        given().get("/bulk/files-bad/values.parquet").then().statusCode(503);
        given().get("/v1/set-aside").then().body("items.item", hasItem("files of release files-bad"));
        make("files-good");
        given().get("/bulk/files-good/values.parquet").then().statusCode(200);
        Eventually.until(
                "it is tried again by itself",
                () -> given().get("/bulk/files-bad/values.parquet").statusCode() == 200);
    }

    /** It begins with the newest; the end of the service then ends it before the older ones. */
    @Test
    void a_round_makes_what_is_missing_and_one_that_the_end_of_the_service_ends_sets_nothing_aside() throws Exception {
        order("files-stopped");
        OpenRelease release = releases.named("files-stopped");
        for (int after : new int[] {0, 3}) {
            AtomicInteger steps = new AtomicInteger();
            assertThatThrownBy(() -> work.round(() -> {
                        if (steps.getAndIncrement() == after) {
                            throw new BulkWork.Stopped();
                        }
                    }))
                    .isInstanceOf(BulkWork.Stopped.class);
            assertThat(folders.ready(release)).isEmpty();
        }
        assertThatThrownBy(() -> work.round(() -> {
                    if (folders.ready(release).isPresent()) {
                        throw new BulkWork.Stopped();
                    }
                }))
                .isInstanceOf(BulkWork.Stopped.class);
        given().get("/bulk/files-stopped/").then().statusCode(200);
    }

    private OpenRelease make(String name) throws Exception {
        order(name);
        return makeFiles(name);
    }

    private OpenRelease makeFiles(String name) throws Exception {
        OpenRelease release = releases.named(name);
        work.makeOrSetAside(release, GO_ON);
        return release;
    }

    /** The same, once for several tests. */
    private OpenRelease made(String name) throws Exception {
        if (given().get("/v1/releases/" + name).statusCode() == 404) {
            order(name);
        }
        return makeFiles(name);
    }

    private void order(String name) {
        Eventually.regionsComputed(database);
        given().contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"note\": \"A note.\", \"unsettled\": true}")
                .post("/v1/releases")
                .then()
                .statusCode(201);
    }

    private void seats(String area, long submission, int year, String women) {
        received.apply(org.inclusio.indicator.Statement.submission(
                submission,
                org.inclusio.indicator.Statement.of("SEATS_WOMEN", area, year, women, 1),
                org.inclusio.indicator.Statement.of("SEATS_TOTAL", area, year, "40", 2)));
        Eventually.computed(database, area);
    }

    private void cured(String area, long submission, String women, String men) {
        received.apply(org.inclusio.indicator.Statement.submission(
                submission,
                org.inclusio.indicator.Statement.of("TB_COHORT", area, 1998, "120", 1),
                org.inclusio.indicator.Statement.of("TB_COHORT", area, 1998, "55", 2)
                        .with("sex", "F"),
                org.inclusio.indicator.Statement.of("TB_COHORT", area, 1998, "65", 3)
                        .with("sex", "M"),
                org.inclusio.indicator.Statement.of("TB_CURED_OR_COMPLETED", area, 1998, women, 4)
                        .with("sex", "F"),
                org.inclusio.indicator.Statement.of("TB_CURED_OR_COMPLETED", area, 1998, men, 5)
                        .with("sex", "M")));
        Eventually.computed(database, area);
    }

    private Map<String, String> sums(OpenRelease release) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        folders.ready(release).orElseThrow().files().forEach((path, file) -> {
            try {
                sums.put(path, Workspace.sha256(file.at()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return sums;
    }

    private List<String> folderNames() throws IOException {
        try (Stream<Path> all = Files.list(config.folder())) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String release, String path) {
        Response file = given().get("/bulk/" + release + "/" + path);
        file.then().statusCode(200);
        return file.asByteArray();
    }

    private static String text(String release, String path) {
        return new String(bytes(release, path), StandardCharsets.UTF_8);
    }

    private static String unzipped(String release, String path) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(release, path)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> paths(String release) {
        return text(release, "SHA256SUMS")
                .lines()
                .map(line -> line.substring(66))
                .toList();
    }

    private static List<List<String>> csv(String text) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().map(CsvRecord::getFields).toList();
        }
    }

    private static List<List<String>> columns(List<List<String>> rows, String... names) {
        List<Integer> indexes = Stream.of(names).map(rows.get(0)::indexOf).toList();
        return rows.stream()
                .skip(1)
                .map(row -> indexes.stream().map(row::get).toList())
                .toList();
    }

    private static List<String> header(String release, String path) throws Exception {
        if (path.endsWith(".parquet")) {
            return parquet(release, path).get(0);
        }
        return csv(path.endsWith(".gz") ? unzipped(release, path) : text(release, path))
                .get(0);
    }

    /** Rows as DuckDB reads them; a number as the text of its 64 bits. */
    private static List<List<String>> parquet(String release, String path) throws Exception {
        Path file = Files.createTempFile("bulk", ".parquet");
        Files.write(file, bytes(release, path));
        List<List<String>> rows = new ArrayList<>();
        try (Connection duckDb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = duckDb.createStatement();
                ResultSet row = statement.executeQuery("select * from read_parquet('" + file + "')")) {
            int columns = row.getMetaData().getColumnCount();
            List<String> header = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                header.add(row.getMetaData().getColumnName(i));
            }
            rows.add(header);
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    Object cell = row.getObject(i);
                    cells.add(cell == null ? "" : cell.toString());
                }
                rows.add(cells);
            }
        } finally {
            Files.delete(file);
        }
        return rows;
    }

    private static List<List<String>> asParquetTells(List<List<String>> csv) {
        List<List<String>> rows = new ArrayList<>(List.of(csv.get(0)));
        for (List<String> row : csv.subList(1, csv.size())) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                boolean isNumber = Tables.VALUES.fields().get(i).type() == Table.Type.NUMBER
                        && !row.get(i).isEmpty();
                cells.add(isNumber ? Double.toString(Double.parseDouble(row.get(i))) : row.get(i));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
