package org.inclusio.indicator.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.inbox.Lag;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.received.ReceivedObservations;
import org.inclusio.indicator.recompute.FromScratch.Said;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is stated, and in whatever order and how often it arrives through Kafka, the values in the end are those of
 * one computation of what was stated last. A failure names the seed; {@code -Dinclusio.seed=…} repeats it alone, and
 * {@code -Dinclusio.seeds=…} tries so many new ones.
 */
@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ArrivalOrderTest {

    private static final int SUBMISSIONS = 8;

    /** No other test of the service uses these. */
    private static final List<String> AREAS = List.of("AGO", "NPL", "GAB");

    @Inject
    IndicatorCatalogue catalogue;

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final ObjectMapper json = new ObjectMapper();

    static Stream<Long> seeds() {
        Long told = Long.getLong("inclusio.seed");
        return told == null
                ? Stream.concat(
                        Stream.of(1L, 2L),
                        new SecureRandom()
                                .longs(Integer.getInteger("inclusio.seeds", 1))
                                .boxed())
                : Stream.of(told);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_values_in_the_end_are_those_of_one_computation_of_what_was_stated_last(long seed) throws Exception {
        Random random = new Random(seed);
        long withdrawn = withdrawEverything();
        Arrivals arrivals = new Arrivals(catalogue, random);
        Map<String, List<ObservationsAnnounced>> histories = new TreeMap<>();
        List<ObservationsAnnounced> messages = new ArrayList<>();
        for (String area : AREAS) {
            histories.put(area, arrivals.history(area, withdrawn, SUBMISSIONS));
            messages.addAll(arrivals.messages(histories.get(area)));
        }
        Collections.shuffle(messages, random);

        announce(messages, withdrawn, random);

        int values = 0;
        for (String area : AREAS) {
            Map<Cell, Said> held = FromScratch.held(database, area);
            assertThat(FromScratch.differences(
                            held, FromScratch.compute(catalogue, area, Arrivals.lastStated(histories.get(area)))))
                    .as("%s with seed %d", area, seed)
                    .isEmpty();
            values += held.size();
        }
        Eventually.regionsComputed(database, AREAS.toArray(String[]::new));
        long revisions = revisions();
        long announcements = announcements();
        // What is drawn by chance may withdraw most of what it states.
        assertThat(values).as("values, seed %d", seed).isPositive();

        markEverythingStale();
        Eventually.regionsComputed(database, AREAS.toArray(String[]::new));

        assertThat(revisions()).as("revisions, seed %d", seed).isEqualTo(revisions);
        assertThat(announcements()).as("announcements, seed %d", seed).isEqualTo(announcements);
    }

    /** The values are computed now and then while messages still arrive, and once all are heard. */
    private void announce(List<ObservationsAnnounced> messages, long withdrawn, Random random) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer());
                Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Lag lag = new Lag(admin, "indicator-service", Topics.OBSERVATIONS);
            for (ObservationsAnnounced message : messages) {
                send(producer, message);
                if (random.nextInt(40) == 0) {
                    producer.flush();
                    Eventually.until("what was announced is heard", () -> lag.messages() == 0);
                }
            }
            // Nothing new, but the end of something: what waits for the rest of its submission waits no longer.
            for (String area : AREAS) {
                send(producer, new ObservationsAnnounced(withdrawn, withdrawn, area, 99, true, List.of()));
            }
            producer.flush();
            Eventually.until("everything is heard", () -> lag.messages() == 0);
        }
        Eventually.computed(database, AREAS.toArray(String[]::new));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // They are flushed, and what comes of them is looked for.
    private void send(KafkaProducer<String, String> producer, ObservationsAnnounced message) throws Exception {
        producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, message.refArea(), json.writeValueAsString(message)));
    }

    /** Whatever was stated of these areas before is withdrawn; answers with the revision that did it. */
    private long withdrawEverything() throws SQLException {
        long revision =
                1 + count("select coalesce(max(revision), 0) from received_observation where ref_area = any(?)");
        for (String area : AREAS) {
            received.apply(
                    new ObservationsAnnounced(revision, revision, area, 0, true, Arrivals.withdrawals(database, area)));
        }
        Eventually.regionsComputed(database, AREAS.toArray(String[]::new));
        return revision;
    }

    private void markEverythingStale() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into stale (ref_area, series, time_period, complete)
                        select distinct ref_area, series, time_period, true from received_observation
                         where ref_area = any(?)
                        """)) {
            insert.setArray(1, connection.createArrayOf("text", AREAS.toArray()));
            assertThat(insert.executeUpdate()).isPositive();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into stale_region (ref_area, series)
                        select distinct ref_area, series from indicator_value where ref_area = any(?)
                        """)) {
            insert.setArray(1, connection.createArrayOf("text", AREAS.toArray()));
            assertThat(insert.executeUpdate()).isPositive();
        }
    }

    private long revisions() throws SQLException {
        return count("select count(*) from indicator_value where ref_area = any(?)");
    }

    private long announcements() throws SQLException {
        return count("select count(*) from outbox join recomputation on revision = reference where ref_area = any(?)");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            List<String> areasAndRegions = new ArrayList<>(AREAS);
            catalogue.regions().forEach(region -> areasAndRegions.add(region.code()));
            query.setArray(1, connection.createArrayOf("text", areasAndRegions.toArray()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
