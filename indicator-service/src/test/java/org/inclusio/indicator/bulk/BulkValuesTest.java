package org.inclusio.indicator.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.inclusio.indicator.bulk.FetchedFiles.asParquetTells;
import static org.inclusio.indicator.bulk.FetchedFiles.columns;
import static org.inclusio.indicator.bulk.FetchedFiles.csv;
import static org.inclusio.indicator.bulk.FetchedFiles.parquet;
import static org.inclusio.indicator.bulk.FetchedFiles.paths;
import static org.inclusio.indicator.bulk.FetchedFiles.rows;
import static org.inclusio.indicator.bulk.FetchedFiles.told;
import static org.inclusio.indicator.bulk.FetchedFiles.unzipped;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.value.ValuesCsv;
import org.inclusio.statistics.catalogue.Indicator;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the files of releases say is what the API tells. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "root", roles = "admin")
class BulkValuesTest {

    @Inject
    IndicatorCatalogue catalogue;

    @Inject
    BulkFixture bulk;

    @Test
    void every_value_that_the_api_tells_is_in_the_files_as_it_tells_it_and_no_other() throws Exception {
        bulk.read();
        List<List<String>> told = new ArrayList<>();
        for (Indicator indicator : catalogue.indicators()) {
            told.addAll(told("/v1/releases/files-read/indicators/" + indicator.code() + "/values"));
        }
        assertThat(told)
                .anyMatch(row -> row.contains(BulkFixture.WITH_SEATS))
                .anyMatch(row -> row.contains(BulkFixture.WITH_HIDDEN_CURES) && row.contains("Q"));

        List<List<String>> all = csv(unzipped("files-read", "values.csv.gz"));
        assertThat(all.get(0)).isEqualTo(ValuesCsv.HEADER);
        assertThat(all.subList(1, all.size())).containsExactlyInAnyOrderElementsOf(told);
        assertThat(parquet("files-read", "values.parquet")).isEqualTo(asParquetTells(all));

        List<List<String>> bySeries = new ArrayList<>();
        for (String path : paths("files-read")) {
            if (path.startsWith("by-series/") && path.endsWith(".csv.gz")) {
                List<List<String>> one = csv(unzipped("files-read", path));
                bySeries.addAll(one.subList(1, one.size()));
                assertThat(path).contains(one.get(1).get(1));
                assertThat(parquet("files-read", path.replace(".csv.gz", ".parquet")))
                        .isEqualTo(asParquetTells(one));
            }
        }
        assertThat(bySeries).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void the_sdmx_csv_has_the_same_cells_and_a_suppressed_one_has_its_status_and_no_number() throws Exception {
        bulk.read();
        List<List<String>> plain = csv(unzipped("files-read", "values.csv.gz"));
        List<List<String>> sdmx = csv(unzipped("files-read", "values.sdmx.csv.gz"));
        assertThat(sdmx.get(0)).startsWith("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ", "SERIES", "REF_AREA");
        assertThat(columns(sdmx, "SERIES", "REF_AREA", "TIME_PERIOD", "SEX", "AGE", "OBS_VALUE", "OBS_STATUS"))
                .isEqualTo(columns(plain, "series", "ref_area", "time_period", "sex", "age", "value", "obs_status"));
        assertThat(columns(sdmx, "REF_AREA", "OBS_STATUS", "CONF_STATUS", "OBS_VALUE"))
                .contains(List.of(BulkFixture.WITH_HIDDEN_CURES, "Q", "C", ""));
    }

    @Test
    void sdmx_rest_and_the_sdmx_csv_tell_the_same_of_every_cell() throws Exception {
        bulk.make("files-rest");
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
        bulk.seats("MUS", 1, 1990, "5");
        bulk.make("files-derived-1");
        bulk.seats("MUS", 2, 2000, "10");
        bulk.cured("MUS", 3, "30", "30");
        OpenRelease release = bulk.make("files-derived-2");
        // What comes later is in none of them.
        bulk.seats("MUS", 4, 2005, "20");
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
}
