package org.inclusio.indicator.received;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.AnnouncedObservation;
import org.inclusio.contracts.v1.Cell;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.indicator.RealStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class ReceivedObservationsTest {

    @Inject
    ReceivedObservations received;

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void an_older_revision_that_comes_late_changes_nothing() throws SQLException {
        received.apply(population("AAA", 5, "200", null));
        received.apply(population("AAA", 4, "100", null));
        received.apply(population("AAA", 5, "300", null));

        assertThat(value("AAA")).isEqualByComparingTo("200");
    }

    @Test
    void a_newer_revision_replaces_the_value() throws SQLException {
        received.apply(population("BBB", 4, "100", null));
        received.apply(population("BBB", 5, "200", null));

        assertThat(count("BBB")).isEqualTo(1);
        assertThat(value("BBB")).isEqualByComparingTo("200");
    }

    @Test
    void a_withdrawn_observation_is_not_brought_back_by_a_late_message() throws SQLException {
        received.apply(population("CCC", 7, null, true));
        received.apply(population("CCC", 6, "100", null));

        assertThat(value("CCC")).isNull();
    }

    @Test
    void the_golden_sample_is_kept_whole_after_messages_that_nobody_can_read() throws Exception {
        String sample = sample();
        ObservationsAnnounced announced = new ObjectMapper().readValue(sample, ObservationsAnnounced.class);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            send(producer, announced.refArea(), "this is not JSON");
            send(producer, announced.refArea(), "{}");
            send(producer, announced.refArea(), "null");
            send(producer, announced.refArea(), sample);
        }

        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (count(announced.refArea()) == 0 && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(count(announced.refArea()))
                .isEqualTo(announced.observations().size());
    }

    private static void send(KafkaProducer<String, String> producer, String key, String value)
            throws InterruptedException, ExecutionException {
        producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, key, value)).get();
    }

    private static String sample() throws IOException {
        try (var in = ObservationsAnnounced.class.getResourceAsStream(
                "/org/inclusio/contracts/v1/sample/observations-announced.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObservationsAnnounced population(String area, long revision, String value, Boolean withdrawn) {
        Cell cell = new Cell("POP", area, null, null, null, null, null, null, null, null, null, 2010);
        BigDecimal number = value == null ? null : new BigDecimal(value);
        AnnouncedObservation observation = new AnnouncedObservation(
                cell, number, "PS", null, null, null, "C", null, null, null, null, null, withdrawn, 2L);
        return new ObservationsAnnounced(revision, revision, area, 0, true, List.of(observation));
    }

    private int count(String area) throws SQLException {
        return ask("select count(*)::integer from received_observation where ref_area = ?", area, Integer.class);
    }

    private BigDecimal value(String area) throws SQLException {
        return ask("select value from received_observation where ref_area = ? and sex = '_T'", area, BigDecimal.class);
    }

    private <T> T ask(String sql, String area, Class<T> type) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, area);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        }
    }
}
