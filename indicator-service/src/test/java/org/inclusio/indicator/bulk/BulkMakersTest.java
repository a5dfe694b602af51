package org.inclusio.indicator.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.inclusio.indicator.bulk.FetchedFiles.sha256;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.release.OpenRelease;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files are made whole whatever ends their making. */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
@TestSecurity(user = "root", roles = "admin")
class BulkMakersTest {

    /** What a process leaves that is killed: nothing runs any more. */
    private static final class Killed extends RuntimeException {}

    @Inject
    DataSource database;

    @Inject
    MakeFiles make;

    @Inject
    BulkFixture bulk;

    @Test
    void whatever_step_a_process_is_killed_after_the_files_are_made_whole_at_the_next_start_and_nothing_is_left()
            throws Exception {
        bulk.seats("MDV", 1, 1997, "5");
        OpenRelease first = bulk.make("files-killed");
        Map<String, String> expected = bulk.sums(first);
        AtomicInteger steps = new AtomicInteger();
        forget(first);
        bulk.work.makeOrSetAside(first, steps::incrementAndGet);
        // Between the first ones and these, one sub-series is written after the other.
        int last = steps.get();
        assertThat(last).isGreaterThan(10);
        Set<Integer> madeAgainAfter = Set.of(2, last - 6, last - 2, last - 1, last);
        for (int step : IntStream.concat(IntStream.of(1, 2), IntStream.rangeClosed(last - 8, last))
                .toArray()) {
            forget(first);
            killAfter(first, step);
            assertThat(bulk.folders.ready(first).isPresent())
                    .as("after step " + step)
                    .isEqualTo(step == last);
            // Where it isn't made again at once, the next is killed over what this one left.
            if (madeAgainAfter.contains(step)) {
                bulk.work.makeOrSetAside(first, BulkFixture.GO_ON);
                assertThat(bulk.sums(first)).as("after step " + step).isEqualTo(expected);
                assertThat(bulk.folderNames()).doesNotContain(".making-" + first.id() + "-files-killed");
            }
        }
    }

    /** As if its files had never been whole. */
    private void forget(OpenRelease release) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from bulk_folder where release = " + release.id());
        }
        bulk.folders.forget(release);
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
        OpenRelease release = bulk.made("files-lost");
        Path folder = bulk.config.folder().resolve(release.id() + "-files-lost");
        Files.delete(folder.resolve("values.parquet"));
        given().get("/bulk/files-lost/values.parquet").then().statusCode(503);
        bulk.makeFiles("files-lost");
        given().get("/bulk/files-lost/values.parquet").then().statusCode(200);

        Files.writeString(folder.resolve("README.md"), "Other.");
        Files.writeString(
                folder.resolve("SHA256SUMS"), sha256("Other.".getBytes(StandardCharsets.UTF_8)) + "  README.md\n");
        bulk.folders.forget(release);
        given().get("/bulk/files-lost/README.md").then().statusCode(503);
        bulk.makeFiles("files-lost");
        given().get("/bulk/files-lost/README.md").then().statusCode(200).body(startsWith("# Millennium"));
    }

    @Test
    void files_that_can_not_be_made_are_set_aside_and_the_next_release_has_its_own() throws Exception {
        bulk.order("files-bad");
        OpenRelease bad = bulk.releases.named("files-bad");
        AtomicInteger step = new AtomicInteger();
        bulk.work.makeOrSetAside(bad, () -> {
            if (step.getAndIncrement() == 2) {
                throw new IllegalStateException("No space left on device");
            }
        });
        assertThat(bulk.folderNames()).doesNotContain(".making-" + bad.id() + "-files-bad");
        given().get("/bulk/files-bad/values.parquet").then().statusCode(503);
        given().get("/v1/set-aside").then().body("items.item", hasItem("files of release files-bad"));
        bulk.make("files-good");
        given().get("/bulk/files-good/values.parquet").then().statusCode(200);
        Eventually.until(
                "it is tried again by itself",
                () -> given().get("/bulk/files-bad/values.parquet").statusCode() == 200);
    }

    /** It begins with the newest; the end of the service then ends it before the older ones. */
    @Test
    void a_round_makes_what_is_missing_and_one_that_the_end_of_the_service_ends_sets_nothing_aside() throws Exception {
        bulk.order("files-stopped");
        OpenRelease release = bulk.releases.named("files-stopped");
        for (int after : new int[] {0, 3}) {
            AtomicInteger steps = new AtomicInteger();
            assertThatThrownBy(() -> bulk.work.round(() -> {
                        if (steps.getAndIncrement() == after) {
                            throw new BulkWork.Stopped();
                        }
                    }))
                    .isInstanceOf(BulkWork.Stopped.class);
            assertThat(bulk.folders.ready(release)).isEmpty();
        }
        assertThatThrownBy(() -> bulk.work.round(() -> {
                    if (bulk.folders.ready(release).isPresent()) {
                        throw new BulkWork.Stopped();
                    }
                }))
                .isInstanceOf(BulkWork.Stopped.class);
        given().get("/bulk/files-stopped/").then().statusCode(200);
    }
}
