package org.inclusio.indicator.bulk;

import static io.restassured.RestAssured.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.release.OpenReleases;

/** Makes releases and their files as the service does. */
@Singleton
class BulkFixture {

    /** The name of the release that is only read. */
    static final String READ = "files-read";

    /** The areas of that release. */
    static final String WITH_SEATS = "VGB";

    static final String WITH_HIDDEN_CURES = "NRU";

    static final Runnable GO_ON = () -> {};

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @Inject
    BulkWork work;

    @Inject
    BulkFolders folders;

    @Inject
    BulkConfig config;

    @Inject
    OpenReleases releases;

    OpenRelease make(String name) throws Exception {
        order(name);
        return makeFiles(name);
    }

    OpenRelease makeFiles(String name) throws Exception {
        OpenRelease release = releases.named(name);
        work.makeOrSetAside(release, GO_ON);
        return release;
    }

    /** A release with a few values, one of them suppressed, and its files, made once for all tests that only read. */
    OpenRelease read() throws Exception {
        if (given().get("/v1/releases/" + READ).statusCode() == 404) {
            seats(WITH_SEATS, 1, 1997, "5");
            cured(WITH_HIDDEN_CURES, 2, "3", "57");
        }
        return made(READ);
    }

    /** The same, once for several tests. */
    OpenRelease made(String name) throws Exception {
        if (given().get("/v1/releases/" + name).statusCode() == 404) {
            order(name);
        }
        return makeFiles(name);
    }

    void order(String name) {
        Eventually.regionsComputed(database);
        given().contentType("application/json")
                .body("{\"name\": \"" + name + "\", \"note\": \"A note.\", \"unsettled\": true}")
                .post("/v1/releases")
                .then()
                .statusCode(201);
    }

    void seats(String area, long submission, int year, String women) {
        received.apply(org.inclusio.indicator.Statement.submission(
                submission,
                org.inclusio.indicator.Statement.of("SEATS_WOMEN", area, year, women, 1),
                org.inclusio.indicator.Statement.of("SEATS_TOTAL", area, year, "40", 2)));
        Eventually.computed(database, area);
    }

    void cured(String area, long submission, String women, String men) {
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

    Map<String, String> sums(OpenRelease release) throws IOException {
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

    List<String> folderNames() throws IOException {
        try (Stream<Path> all = Files.list(config.folder())) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
