package org.inclusio.indicator.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.inclusio.indicator.bulk.FetchedFiles.bytes;
import static org.inclusio.indicator.bulk.FetchedFiles.columns;
import static org.inclusio.indicator.bulk.FetchedFiles.csv;
import static org.inclusio.indicator.bulk.FetchedFiles.header;
import static org.inclusio.indicator.bulk.FetchedFiles.paths;
import static org.inclusio.indicator.bulk.FetchedFiles.sha256;
import static org.inclusio.indicator.bulk.FetchedFiles.text;
import static org.inclusio.indicator.bulk.FetchedFiles.unzipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.formats.sdmx.OfficialSchemas;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What describes the files of a release to programs and people. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "root", roles = "admin")
class BulkDescriptionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    BulkFixture bulk;

    @Test
    void every_file_is_listed_with_its_bytes_and_checksum_and_tagged_with_it() throws Exception {
        bulk.read();
        Map<String, JsonNode> contents = new TreeMap<>();
        JSON.readTree(bytes("files-read", "toc.json"))
                .path("files")
                .forEach(file -> contents.put(file.path("path").asText(), file));
        List<String> paths = paths("files-read");
        assertThat(paths)
                .contains("values.parquet", "values.csv.gz", "inequality.parquet", "progress.parquet", "changes.csv.gz")
                .contains("areas.csv", "regions.csv", "series.csv", "codes/sex.csv", "README.md", "CITATION.cff")
                .contains("README.ar.md", "README.zh.md", "index.html", "index.ru.html", "structures.xml")
                .contains("datapackage.json", "csv-metadata.json", "dataset.jsonld", "dcat.jsonld", "toc.csv");
        for (String line : text("files-read", "SHA256SUMS").lines().toList()) {
            String path = line.substring(66);
            Response file = given().get("/bulk/files-read/" + path);
            file.then().statusCode(200).header("ETag", "\"" + line.substring(0, 64) + "\"");
            assertThat(sha256(file.asByteArray())).as(path).isEqualTo(line.substring(0, 64));
            if (!path.startsWith("toc.") && !path.startsWith("index.")) {
                assertThat(contents.get(path).path("sha256").asText()).isEqualTo(line.substring(0, 64));
                assertThat(contents.get(path).path("bytes").asInt()).isEqualTo(file.asByteArray().length);
            }
        }
        List<List<String>> values = csv(unzipped("files-read", "values.csv.gz"));
        JsonNode all = contents.get("values.parquet");
        assertThat(all.path("rows").asInt()).isEqualTo(values.size() - 1);
        assertThat(all.path("firstYear").asText())
                .isEqualTo(columns(values, "time_period").stream()
                        .map(row -> row.get(0))
                        .min(String::compareTo)
                        .orElseThrow());
        assertThat(all.path("areas").asLong())
                .isEqualTo(columns(values, "ref_area").stream().distinct().count());
        assertThat(csv(text("files-read", "toc.csv"))).hasSize(contents.size() + 1);
        given().get("/bulk/files-read/").then().statusCode(200).body("release", equalTo("files-read"));
        given().get("/bulk/files-read").then().contentType("application/json").body("asOf", startsWith("20"));
    }

    /** Data Package 2.0: what its JSON schema requires; and that the columns are those of the files. */
    @Test
    void the_descriptions_name_every_data_file_and_its_columns() throws Exception {
        bulk.read();
        JsonNode described = JSON.readTree(bytes("files-read", "datapackage.json"));
        assertThat(described.path("$schema").asText())
                .isEqualTo("https://datapackage.org/profiles/2.0/datapackage.json");
        assertThat(described.has("licenses")).isFalse();
        assertThat(described.path("description").asText()).contains("No licence of the figures is stated");
        List<String> names = new ArrayList<>();
        for (JsonNode resource : described.path("resources")) {
            names.add(resource.path("name").asText());
            String path = resource.path("path").asText();
            assertThat(path).matches("[^./~][^:]*");
            assertThat(resource.path("hash").asText()).isEqualTo("sha256:" + sha256(bytes("files-read", path)));
            List<String> fields = new ArrayList<>();
            for (JsonNode field : resource.at("/schema/fields")) {
                fields.add(field.path("name").asText());
                assertThat(field.path("type").asText())
                        .isIn("string", "number", "integer", "boolean", "year", "datetime");
            }
            assertThat(fields).as(path).isEqualTo(header("files-read", path));
        }
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9._-]+"));

        JsonNode onTheWeb = JSON.readTree(bytes("files-read", "csv-metadata.json"));
        assertThat(onTheWeb.path("@context").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        for (JsonNode table : onTheWeb.path("tables")) {
            List<String> titles = new ArrayList<>();
            table.at("/tableSchema/columns")
                    .forEach(column -> titles.add(column.path("titles").asText()));
            assertThat(titles).isEqualTo(header("files-read", table.path("url").asText()));
        }
        JsonNode dataset = JSON.readTree(bytes("files-read", "dataset.jsonld"));
        assertThat(dataset.path("@type").asText()).isEqualTo("Dataset");
        // What Google Dataset Search asks for.
        assertThat(dataset.path("description").asText().length()).isBetween(50, 5_000);
        assertThat(dataset.path("distribution"))
                .hasSize(described.path("resources").size());
        JsonNode dcat = JSON.readTree(bytes("files-read", "dcat.jsonld"));
        assertThat(dcat.path("@type").asText()).isEqualTo("dcat:Dataset");
        assertThat(dcat.path("dcat:distribution"))
                .allSatisfy(one -> assertThat(one.at("/spdx:checksum/spdx:checksumValue/@value")
                                .asText())
                        .matches("[0-9a-f]{64}"));
    }

    @Test
    void the_structures_of_the_values_are_a_valid_message_of_sdmx_with_the_columns_of_sdmx_csv() throws Exception {
        bulk.read();
        given().get("/bulk/files-read/structures.xml")
                .then()
                .contentType("application/vnd.sdmx.structure+xml;version=2.1");
        byte[] message = bytes("files-read", "structures.xml");
        OfficialSchemas.requireValid("application/vnd.sdmx.structure+xml;version=2.1", message);
        String xml = new String(message, StandardCharsets.UTF_8);
        for (String column : header("files-read", "values.sdmx.csv.gz")) {
            if (!List.of("STRUCTURE", "STRUCTURE_ID", "ACTION").contains(column)) {
                assertThat(xml).contains("id=\"" + column + "\"");
            }
        }
        assertThat(xml).contains("id=\"MDG_0401_U5MR\"");
    }
}
