package org.inclusio.indicator.received;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.inbox.DeadLetters;
import org.inclusio.indicator.Eventually;
import org.inclusio.indicator.RealStack;
import org.inclusio.indicator.Statement;
import org.junit.jupiter.api.Test;

/** Messages that can be read and never be kept, and a database that can't keep anything for a while. */
@QuarkusTest
@WithTestResource(value = RealStack.class, scope = TestResourceScope.GLOBAL)
class FaultsTest {

    private final ObjectMapper json = new ObjectMapper();

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void what_can_never_be_kept_is_set_aside_with_its_reason_and_holds_nobody_up() throws Exception {
        Map<String, Statement> faults = new LinkedHashMap<>();
        faults.put("invalid byte sequence", row("1").with("source", "a NUL \0 inside"));
        faults.put("no statistic here is about the year 12", Statement.of("POP", "LUX", 12, "1", 1));
        faults.put("digits before or after the point", row("1E+999999999"));
        faults.put("the unit multiplier 99999", row("1").with("multiplier", "99999"));
        faults.put("a code has more than 100 characters", row("1").with("customBreakdown", "A".repeat(101)));
        faults.put("it is about FRA in a message about", Statement.of("POP", "FRA", 2009, "1", 1));

        long number = 1;
        for (Statement fault : faults.values()) {
            ObservationsAnnounced slice = Statement.submission(number++, fault);
            send(
                    "LUX",
                    json.writeValueAsString(new ObservationsAnnounced(
                            slice.submission(), slice.revision(), "LUX", 0, true, slice.observations())));
        }
        send("LUX", json.writeValueAsString(Statement.submission(number, row("500000"))));

        Eventually.until("the good message is kept", () -> count("LUX") == 1);
        List<String> reasons = reasons("LUX");
        for (String fault : faults.keySet()) {
            assertThat(reasons).anySatisfy(reason -> assertThat(reason).contains(fault));
        }
        assertThat(reasons).hasSize(faults.size());
    }

    @Test
    void what_cannot_be_kept_now_is_kept_later() throws Exception {
        execute("alter table received_observation rename to received_observation_away");
        try {
            send(
                    "MLT",
                    json.writeValueAsString(Statement.submission(1, Statement.of("POP", "MLT", 2009, "400000", 1))));
            Thread.sleep(1_000);
        } finally {
            execute("alter table received_observation_away rename to received_observation");
        }

        Eventually.until("the message is kept", () -> count("MLT") == 1);
        assertThat(reasons("MLT")).isEmpty();
    }

    private static Statement row(String value) {
        return Statement.of("POP", "LUX", 2009, value, 1);
    }

    private void send(String key, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.OBSERVATIONS, key, value)).get();
        }
    }

    private List<String> reasons(String key) {
        List<String> reasons = new java.util.ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        brokers,
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.DEAD_LETTER));
            for (int empty = 0; empty < 15; empty++) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(message.key())) {
                        reasons.add(new String(
                                message.headers().lastHeader(DeadLetters.REASON).value(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return reasons;
    }

    private int count(String area) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*)::integer from received_observation where ref_area = ?")) {
            query.setString(1, area);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
