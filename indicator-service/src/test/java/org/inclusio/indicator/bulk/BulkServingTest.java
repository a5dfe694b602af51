package org.inclusio.indicator.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.inclusio.indicator.bulk.FetchedFiles.bytes;
import static org.inclusio.indicator.bulk.FetchedFiles.unzipped;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.release.OpenRelease;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of releases over HTTP. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "root", roles = "admin")
class BulkServingTest {

    @Inject
    BulkFixture bulk;

    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=100-, 100, -1", "bytes=-20, -20, -1"})
    void a_part_of_a_file_is_its_bytes(String range, int first, int last) throws Exception {
        OpenRelease release = bulk.read();
        byte[] whole = bytes(release.name(), "series.csv");
        int from = first < 0 ? whole.length + first : first;
        int to = last < 0 ? whole.length - 1 : last;
        Response part = given().header("Range", range).get("/bulk/files-read/series.csv");
        part.then()
                .statusCode(206)
                .header("Content-Range", "bytes " + from + "-" + to + "/" + whole.length)
                .header("Content-Length", Integer.toString(to - from + 1));
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
        String tag = part.header("ETag");
        given().header("Range", range)
                .header("If-Range", tag)
                .get("/bulk/files-read/series.csv")
                .then()
                .statusCode(206);
        given().header("Range", range)
                .header("If-Range", part.header("Last-Modified"))
                .get("/bulk/files-read/series.csv")
                .then()
                .statusCode(206);
        for (String other : List.of("\"other\"", "W/" + tag, "Sat, 01 Jan 2000 00:00:00 GMT", "x")) {
            given().header("Range", range)
                    .header("If-Range", other)
                    .get("/bulk/files-read/series.csv")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_browser_gets_a_page_in_its_language_whose_links_lead_to_files_and_a_program_gets_the_table_of_contents()
            throws Exception {
        bulk.read();
        Response page = given().header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", "fr-CH, fr;q=0.9, en;q=0.8")
                .get("/bulk/files-read/");
        page.then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Language", "fr")
                .header("Vary", containsString("Accept-Language"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
        Matcher link = Pattern.compile("href=\"([^\"]+)\"").matcher(page.asString());
        int links = 0;
        while (link.find()) {
            links++;
            given().head("/bulk/files-read/" + link.group(1)).then().statusCode(200);
        }
        assertThat(links).isGreaterThan(30);
        given().redirects()
                .follow(false)
                .header("Accept", "text/html")
                .get("/bulk/files-read")
                .then()
                .statusCode(302)
                .header("Location", "/bulk/files-read/");
        for (String accept : List.of("*/*", "application/json", "application/json, text/html;q=0.9")) {
            given().header("Accept", accept)
                    .get("/bulk/files-read/")
                    .then()
                    .contentType("application/json")
                    .body("release", equalTo("files-read"));
        }
    }

    @Test
    void a_file_is_told_by_its_headers_and_one_that_the_reader_has_is_not_sent_again() throws Exception {
        bulk.read();
        Response file = given().get("/bulk/files-read/values.parquet");
        file.then()
                .statusCode(200)
                .contentType("application/vnd.apache.parquet")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Disposition", "attachment; filename=\"inclusio-files-read-values.parquet\"");
        String length = Integer.toString(file.asByteArray().length);
        Response head = given().head("/bulk/files-read/values.parquet");
        head.then().statusCode(200).header("Content-Length", length).header("ETag", file.header("ETag"));
        assertThat(head.asByteArray()).isEmpty();
        given().header("If-None-Match", file.header("ETag"))
                .get("/bulk/files-read/values.parquet")
                .then()
                .statusCode(304);
        given().header("If-Modified-Since", file.header("Last-Modified"))
                .get("/bulk/files-read/values.parquet")
                .then()
                .statusCode(304)
                .header("ETag", file.header("ETag"));
        given().header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                .get("/bulk/files-read/values.parquet")
                .then()
                .statusCode(200);
        given().header("Range", "bytes=99999999-")
                .get("/bulk/files-read/values.parquet")
                .then()
                .statusCode(416)
                .contentType("application/problem+json")
                .header("Content-Range", "bytes */" + length)
                .header("Cache-Control", "no-store");
        assertThat(file.header("Last-Modified")).matches("[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} .* GMT");
        given().header("Range", "bytes=0-1,4-5")
                .get("/bulk/files-read/values.parquet")
                .then()
                .statusCode(200)
                .header("Content-Length", length);
        given().get("/bulk/files-read/changes.csv.gz")
                .then()
                .contentType("application/gzip")
                .header("Cache-Control", "public, max-age=300");
        given().get("/bulk/files-read/areas.csv")
                .then()
                .contentType("text/csv")
                .header("Link", containsString("/bulk/files-read/csv-metadata.json>; rel=\"describedby\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/bulk/files-read/values.csv | 404 | no file 'values.csv'",
                "/bulk/files-read/by-series | 404 | no file 'by-series'",
                "/bulk/files-read/by-series/..%2Fvalues.csv.gz | 404 |",
                "/bulk/files-read/..%2F..%2Fpom.xml | 404 |",
                "/bulk/files-read/%2e%2e/%2e%2e/pom.xml | 404 |",
                "/bulk/files-read//etc/passwd | 404 |",
                "/bulk/files-read/%00 | 400 |",
                "/bulk/none/values.parquet | 404 | no release 'none'",
                "/bulk/..%2Fx/values.parquet | 404 |",
                "/bulk/none/ | 404 | no release 'none'",
                "/bulk/latest/none.parquet | 404 | no file 'none.parquet'",
                "/bulk/files-read/toc.json?limit=5 | 400 | 'limit'"
            })
    void a_name_that_is_none_is_a_problem(String address, int status, String told) throws Exception {
        bulk.read();
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
        bulk.made("files-latest-1");
        bulk.order("files-latest-2");
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
        bulk.makeFiles("files-latest-2");
        given().redirects()
                .follow(false)
                .get("/bulk/latest/by-series/none.parquet")
                .then()
                .statusCode(404);
        given().get("/bulk/latest/").then().body("release", equalTo("files-latest-2"));
    }

    @Test
    void a_withdrawn_release_has_no_files_and_the_next_tells_nothing_of_it() throws Exception {
        bulk.seats("TTO", 1, 1997, "5");
        bulk.make("files-gone-1");
        bulk.seats("TTO", 2, 1997, "10");
        OpenRelease next = bulk.make("files-gone-2");
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
        bulk.makeFiles("files-gone-2");
        bulk.work.sweep();
        assertThat(unzipped("files-gone-2", "changes.csv.gz"))
                .contains("TTO", ",25,PERCENT,")
                .doesNotContain(",12.5,PERCENT,");
        assertThat(bulk.folderNames()).noneMatch(name -> name.contains("files-gone-1"));
        assertThat(bulk.folderNames()).doesNotContain(next.id() + "-files-gone-2");
    }
}
