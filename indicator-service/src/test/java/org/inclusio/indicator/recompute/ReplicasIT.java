package org.inclusio.indicator.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.inbox.Lag;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.value.IndicatorValues;
import org.inclusio.stack.ChildProcess;
import org.inclusio.stack.Folders;
import org.inclusio.stack.Ports;
import org.inclusio.stack.TestStack;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Three replicas of the packaged service, started at once on an empty database; two of them are killed at work. */
class ReplicasIT {

    private static final int REPLICAS = 3;
    private static final int AREAS = 30;
    private static final int SUBMISSIONS = 4;

    private final IndicatorCatalogue catalogue = IndicatorCatalogue.load();
    private final ObjectMapper json = new ObjectMapper();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final List<ChildProcess> replicas = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void three_replicas_of_one_group() throws IOException {
        Path module = Path.of(System.getProperty("inclusio.root"), "indicator-service", "target");
        folder = module.resolve("replicas");
        Folders.delete(folder);
        Map<String, String> config = new TreeMap<>(TestStack.config("indicator"));
        // Values are compared with what was stated, so nothing is hidden.
        config.put("inclusio.disclosure.least-count", "1");
        database.setUrl(config.get("quarkus.datasource.jdbc.url"));
        database.setUser(config.get("quarkus.datasource.username"));
        database.setPassword(config.get("quarkus.datasource.password"));
        List<Integer> ports = Ports.free(REPLICAS);
        for (int i = 0; i < REPLICAS; i++) {
            replicas.add(start(module.resolve("quarkus-app/quarkus-run.jar"), i + 1, ports.get(i), config));
        }
        CompletableFuture.allOf(replicas.stream()
                        .map(replica -> CompletableFuture.runAsync(() -> replica.awaitReady(
                                () -> isReady(ports.get(replicas.indexOf(replica))), () -> "readiness")))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @AfterEach
    void stop() {
        replicas.forEach(ChildProcess::close);
    }

    @Test
    void two_of_three_are_killed_at_work_and_no_value_is_lost_doubled_or_stale() throws Exception {
        Random random = new Random(6);
        Arrivals arrivals = new Arrivals(catalogue, random);
        Map<String, List<ObservationsAnnounced>> histories = new TreeMap<>();
        List<ObservationsAnnounced> messages = new ArrayList<>();
        catalogue.areas().stream()
                .limit(AREAS)
                .map(entry -> entry.area().iso3())
                .forEach(area -> {
                    histories.put(area, arrivals.history(area, 0, SUBMISSIONS));
                    messages.addAll(arrivals.messages(histories.get(area)));
                });
        Collections.shuffle(messages, random);
        // Nothing new, but the end of something: what waits for the rest of its submission waits no longer.
        histories.keySet().forEach(area -> messages.add(new ObservationsAnnounced(1, 1, area, 99, true, List.of())));

        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestStack.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            awaitSharedPartitions();
            int third = messages.size() / 3;
            send(producer, messages.subList(0, third));
            Eventually.until("every replica computes", () -> replicas.stream().allMatch(ReplicasIT::hasComputed));
            kill(replicas.get(0));
            send(producer, messages.subList(third, 2 * third));
            long before = count("select count(*) from recomputation");
            Eventually.until(
                    "the two that are left go on", () -> count("select count(*) from recomputation") > before + AREAS);
            kill(replicas.get(1));
            send(producer, messages.subList(2 * third, messages.size()));
        }
        awaitCalm();

        int values = 0;
        for (Map.Entry<String, List<ObservationsAnnounced>> one : histories.entrySet()) {
            var held = FromScratch.held(database, one.getKey());
            assertThat(FromScratch.differences(
                            held, FromScratch.compute(catalogue, one.getKey(), Arrivals.lastStated(one.getValue()))))
                    .as(one.getKey())
                    .isEmpty();
            values += held.size();
        }
        assertThat(values).isGreaterThan(10 * AREAS);
        Map<String, List<Arrivals.Stated>> last = new TreeMap<>();
        histories.forEach((area, history) -> last.put(area, Arrivals.lastStated(history)));
        Map<String, String> regions = FromScratch.heldRegions(database);
        assertThat(FromScratch.differences(regions, FromScratch.regions(catalogue, last)))
                .as("regions")
                .isEmpty();
        assertThat(regions).hasSizeGreaterThan(AREAS);
        everyRevisionIsAnnouncedOnceInEffect();
        assertThat(replicas).allMatch(ReplicasIT::hasComputed);
    }

    /** What a consumer holds that applies only what is newer is what is stored, and no key went back in time. */
    private void everyRevisionIsAnnouncedOnceInEffect() throws Exception {
        Map<String, Long> newest = new HashMap<>();
        Set<String> announced = new HashSet<>();
        for (ConsumerRecord<String, String> message : announcements()) {
            IndicatorValuesPublished slice = json.readValue(message.value(), IndicatorValuesPublished.class);
            for (PublishedValue value : slice.values()) {
                String cell = json.writeValueAsString(value.cell());
                assertThat(slice.revision())
                        .as("revision of %s", cell)
                        .isGreaterThanOrEqualTo(newest.getOrDefault(cell, 0L));
                newest.put(cell, slice.revision());
                announced.add(slice.revision() + cell);
            }
        }
        assertThat(announced).hasSize((int) count("select count(*) from indicator_value"));
        assertThat(newest).hasSize((int)
                count("select count(distinct (ref_area, " + IndicatorValues.CELL + ")) from indicator_value"));
        assertThat(newest.values().stream().mapToLong(revision -> revision).sum())
                .isEqualTo(count("select sum(revision)::bigint from (select max(revision) revision from indicator_value"
                        + " group by ref_area, " + IndicatorValues.CELL + ") newest"));
    }

    private List<ConsumerRecord<String, String>> announcements() {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestStack.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.INDICATOR_VALUES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    /** Until each replica hears partitions of its own. */
    private void awaitSharedPartitions() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestStack.bootstrapServers()))) {
            Eventually.until("the partitions are shared among all", () -> {
                try {
                    var members = admin.describeConsumerGroups(List.of("indicator-service"))
                            .describedGroups()
                            .get("indicator-service")
                            .get()
                            .members();
                    return members.size() == REPLICAS
                            && members.stream()
                                    .noneMatch(member -> member.assignment()
                                            .topicPartitions()
                                            .isEmpty());
                } catch (ExecutionException e) {
                    return false;
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    /** Until everything is heard, computed and announced. */
    private void awaitCalm() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestStack.bootstrapServers()))) {
            Lag lag = new Lag(admin, "indicator-service", Topics.OBSERVATIONS);
            Eventually.until("everything is heard", () -> lag.messages() == 0);
            Eventually.until(
                    "everything is computed and announced",
                    () -> count("select (select count(*) from stale) + (select count(*) from stale_region)"
                                    + " + (select count(*) from outbox where sent_at is null)")
                            == 0);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // They are flushed, and what comes of them is looked for.
    private void send(KafkaProducer<String, String> producer, List<ObservationsAnnounced> messages) throws IOException {
        for (ObservationsAnnounced message : messages) {
            producer.send(
                    new ProducerRecord<>(Topics.OBSERVATIONS, message.refArea(), json.writeValueAsString(message)));
        }
        producer.flush();
    }

    private ChildProcess start(Path application, int number, int port, Map<String, String> config) {
        assertThat(application).as("the packaged service: mvn package").isRegularFile();
        Map<String, String> environment = new HashMap<>();
        config.forEach(
                (key, value) -> environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        String name = "replica-" + number;
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

    private static void kill(ChildProcess replica) {
        ProcessHandle process = ProcessHandle.of(replica.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static boolean hasComputed(ChildProcess replica) {
        try {
            return Files.readString(replica.log()).contains("\"message\":\"Computed ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isReady(int port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://localhost:" + port + "/q/health/ready")
                            .toURL()
                            .openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private long count(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
