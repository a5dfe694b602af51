package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.inclusio.indicator.Eventually;
import org.inclusio.stack.ChildProcess;
import org.inclusio.stack.Folders;
import org.inclusio.stack.Ports;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Two replicas of the packaged service that share a folder; the one that makes files is killed. */
class BulkReplicasIT {

    /** As the service is locked out: see {@link BulkWork}. */
    private static final String MAKER = "select application_name from pg_stat_activity join pg_locks using (pid)"
            + " where locktype = 'advisory' and classid = 6813205 and granted"
            + " and pg_locks.database = (select oid from pg_database where datname = current_database())";

    private static final String VALUES = """
            insert into indicator_value (series, ref_area, time_period, sex, age, urbanisation, wealth_quantile,
                education_level, disability_status, migration_status, indigenous_status, custom_breakdown, revision, value,
                unit, origin, approximation, obs_status, inputs)
            select series, area, year, sex, '_T', '_T', '_T', '_T', '_T', '_T', '_T', '_T', %d, year - 1900, 'PERCENT',
                   'REPORTED', false, 'A', '[]'
              from unnest(array['MDG_0108_UNDERWEIGHT_U5', 'MDG_0401_U5MR', 'MDG_0402_IMR', 'MDG_0403_MEASLES', 'MDG_0501_MMR',
                                'MDG_0502_SBA', 'MDG_0503_CPR_ANY', 'MDG_0504_ABR']) series,
                   unnest(array['KEN', 'UGA', 'TZA', 'RWA', 'BDI', 'ETH', 'SOM', 'DJI', 'ERI', 'MWI', 'ZMB', 'MOZ']) area, generate_series(1990, 2015) year,
                   unnest(array['_T', 'F', 'M']) sex
            """;

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Map<String, ChildProcess> replicas = new TreeMap<>();
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, String> config = new TreeMap<>();
    private Path folder;
    private Path application;

    @BeforeEach
    void two_replicas_of_one_database() throws Exception {
        Path module = Path.of(System.getProperty("inclusio.root"), "indicator-service", "target");
        application = module.resolve("quarkus-app/quarkus-run.jar");
        assertThat(application).as("the packaged service: mvn package").isRegularFile();
        folder = module.resolve("bulk-replicas");
        Folders.delete(folder);
        // One that nothing else in this module works in.
        config.putAll(TestStack.config("report"));
        config.put("inclusio.bulk.folder", folder.resolve("files").toString());
        config.put("inclusio.bulk.rest", "50ms");
        config.put("inclusio.open.burst", "1000000");
        config.put("mp.messaging.incoming.observations.group.id", "bulk-replicas");
        database.setUrl(config.get("quarkus.datasource.jdbc.url"));
        database.setUser(config.get("quarkus.datasource.username"));
        database.setPassword(config.get("quarkus.datasource.password"));
        List<Integer> free = Ports.free(2);
        ports.put("one", free.get(0));
        ports.put("two", free.get(1));
        for (String name : ports.keySet()) {
            replicas.put(name, start(name));
        }
        ports.keySet().forEach(this::awaitReady);
        execute("insert into recomputation (ref_area) values ('KEN')");
        execute(VALUES.formatted(1));
    }

    @AfterEach
    void stop() {
        replicas.values().forEach(ChildProcess::close);
    }

    @Test
    void the_maker_is_killed_and_the_other_makes_the_files_whole_while_latest_is_always_a_whole_release()
            throws Exception {
        publish("first");
        Eventually.until(
                "both hand out the first",
                () -> latest("one").equals("first") && latest("two").equals("first"));
        AtomicBoolean done = new AtomicBoolean();
        String[] killed = new String[1];
        execute("insert into recomputation (ref_area) values ('KEN')");
        execute(VALUES.formatted(2));
        publish("second");
        Eventually.until("one of them makes the second", () -> {
            killed[0] = maker();
            return killed[0] != null && Files.exists(folder.resolve("files/.making-2-second/values.csv.gz"));
        });
        String left = killed[0].equals("one") ? "two" : "one";
        CompletableFuture<List<String>> reading = CompletableFuture.supplyAsync(() -> read(left, done));
        kill(replicas.get(killed[0]));
        assertThat(Files.exists(folder.resolve("files/2-second")))
                .as("it was killed before the end")
                .isFalse();
        Eventually.until("the other hands out the second", () -> latest(left).equals("second"));
        done.set(true);
        assertThat(reading.get()).startsWith("first").endsWith("second").doesNotHaveDuplicates();
        isWhole(left, "second");

        // Both at once, with several to make: each is made by one of them.
        long before = made(left);
        replicas.put(killed[0], start(killed[0]));
        awaitReady(killed[0]);
        for (String name : List.of("third", "fourth", "fifth")) {
            publish(name);
        }
        for (String name : ports.keySet()) {
            Eventually.until(
                    name + " hands out all",
                    () -> Stream.of("third", "fourth", "fifth")
                            .allMatch(release -> status(name, "/bulk/" + release + "/toc.json") == 200));
        }
        assertThat(made("one") + made("two") - before).isEqualTo(3);
        for (String release : List.of("first", "second", "third", "fourth", "fifth")) {
            isWhole(left, release);
        }
        try (Stream<Path> all = Files.list(folder.resolve("files"))) {
            assertThat(all.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("1-first", "2-second", "3-third", "4-fourth", "5-fifth");
        }
        assertThat(text("select count(*) from bulk_folder")).isEqualTo("5");
    }

    /** The releases that 'latest' was, each once in a row; whatever it was, what it names had its values. */
    private List<String> read(String replica, AtomicBoolean done) {
        List<String> seen = new ArrayList<>();
        while (!done.get()) {
            String release = latest(replica);
            assertThat(status(replica, "/bulk/" + release + "/values.parquet")).isEqualTo(200);
            if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(release)) {
                seen.add(release);
            }
        }
        return seen;
    }

    private void isWhole(String replica, String release) throws Exception {
        List<String> lines = new String(body(replica, "/bulk/" + release + "/SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSizeGreaterThan(30);
        for (String line : lines) {
            byte[] file = body(replica, "/bulk/" + release + "/" + line.substring(66));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .as(line)
                    .isEqualTo(line.substring(0, 64));
        }
    }

    /** The name of the newest release that a replica has the files of; empty while it has none. */
    private String latest(String replica) {
        HttpResponse<byte[]> answer = get(replica, "/bulk/latest/toc.json");
        if (answer.statusCode() == 200) {
            return answer.uri().getPath().split("/")[2];
        }
        assertThat(answer.statusCode()).isIn(404, 503);
        return "";
    }

    private byte[] body(String replica, String path) {
        HttpResponse<byte[]> answer = get(replica, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private int status(String replica, String path) {
        return get(replica, path).statusCode();
    }

    private HttpResponse<byte[]> get(String replica, String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + ports.get(replica) + path))
                            .build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** How many releases a replica has made the files of since it was started. */
    private long made(String replica) {
        return new String(body(replica, "/q/metrics"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("inclusio_bulk_made_seconds_count"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private void publish(String name) {
        execute("insert into release (name, as_of, note, made_at, made_by, since, version)" + " select '" + name
                + "', clock_timestamp(), 'A note.', clock_timestamp(), 'root', max(id), 0 from release");
    }

    private String maker() {
        return text(MAKER);
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private String text(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private ChildProcess start(String name) {
        Map<String, String> environment = new HashMap<>();
        config.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL", config.get("quarkus.datasource.jdbc.url") + "?ApplicationName=" + name);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.get(name)));
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                application.toString());
        Path own = folder.resolve(name);
        return ChildProcess.start(name, command, environment, own, own.resolve("service.log"));
    }

    private void awaitReady(String name) {
        replicas.get(name).awaitReady(() -> isReady(name), () -> "readiness");
    }

    private boolean isReady(String name) {
        try {
            return status(name, "/q/health/ready") == 200;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static void kill(ChildProcess replica) {
        ProcessHandle process = ProcessHandle.of(replica.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }
}
