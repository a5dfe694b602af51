package org.inclusio.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay between a real PostgreSQL and a real Kafka. */
class RelayTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final PGSimpleDataSource database = database();
    private final KafkaProducer<String, byte[]> producer = producer();
    private final String topic = "observations-" + UUID.randomUUID();

    @BeforeEach
    void an_empty_outbox() throws SQLException {
        execute("DROP TABLE IF EXISTS outbox", Outbox.TABLE);
    }

    @AfterEach
    void close() {
        producer.close(Duration.ZERO);
    }

    @Test
    void what_was_committed_arrives_in_order_with_its_trace_and_what_was_rolled_back_never_does() throws Exception {
        commit(1, 2);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Outbox.write(connection, "submission", 3, TRACE);
            connection.rollback();
        }
        commit(4);

        try (Relay relay = relay(threeSlices())) {
            assertThat(relay.relay()).isEqualTo(3);
            assertThat(relay.relay()).isZero();
        }

        List<ConsumerRecord<String, String>> arrived = arrived(9);
        assertThat(arrived)
                .extracting(ConsumerRecord::value)
                .containsExactly("1/0", "1/1", "1/2", "2/0", "2/1", "2/2", "4/0", "4/1", "4/2");
        assertThat(arrived)
                .allSatisfy(message -> assertThat(
                                message.headers().lastHeader("traceparent").value())
                        .isEqualTo(TRACE.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_relay_that_fails_half_way_sends_again_and_loses_nothing() throws Exception {
        commit(1, 2);
        AtomicInteger attempts = new AtomicInteger();
        Slices failing = (connection, entry, send) -> {
            send.send(topic, "KEN", bytes(entry.reference() + "/0"));
            if (entry.reference() == 2 && attempts.getAndIncrement() == 0) {
                throw new SQLException("the connection was lost");
            }
            send.send(topic, "KEN", bytes(entry.reference() + "/1"));
        };

        try (Relay relay = relay(failing)) {
            assertThatThrownBy(relay::relay).hasMessage("the connection was lost");
            assertThat(unsent()).isEqualTo(1);
            assertThat(relay.relay()).isEqualTo(1);
        }

        assertThat(unsent()).isZero();
        assertThat(arrived(5)).extracting(ConsumerRecord::value).containsExactly("1/0", "1/1", "2/0", "2/0", "2/1");
    }

    @Test
    void an_entry_of_an_unknown_kind_waits_and_says_why() throws Exception {
        try (Connection connection = database.getConnection()) {
            Outbox.write(connection, "contribution", 5, null);
        }

        try (Relay relay = relay(threeSlices())) {
            assertThatThrownBy(relay::relay)
                    .hasMessageContaining("is of kind 'contribution', and nothing here can read that kind");
        }

        assertThat(unsent()).isEqualTo(1);
    }

    @Test
    void of_two_relays_at_once_each_entry_is_sent_by_one() throws Exception {
        commit(LongStream.rangeClosed(1, 250).toArray());
        Slices one = (connection, entry, send) -> send.send(topic, "KEN", bytes("" + entry.reference()));

        try (Relay first = relay(one);
                Relay second = relay(one)) {
            first.start();
            second.start();
            for (int wait = 0; unsent() > 0 && wait < 300; wait++) {
                first.wake();
                second.wake();
                Thread.sleep(100);
            }
        }

        assertThat(arrived(250))
                .extracting(ConsumerRecord::value)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 250).mapToObj(Long::toString).toList());
    }

    private Slices threeSlices() {
        return (connection, entry, send) -> {
            for (int slice = 0; slice < 3; slice++) {
                send.send(topic, "KEN", bytes(entry.reference() + "/" + slice));
            }
        };
    }

    private Relay relay(Slices slices) {
        return new Relay(database, producer, Map.of("submission", slices), Duration.ofSeconds(1), trouble -> {});
    }

    private void commit(long... references) throws SQLException {
        for (long reference : references) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                Outbox.write(connection, "submission", reference, TRACE);
                connection.commit();
            }
        }
    }

    private long unsent() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Outbox.unsent(connection);
        }
    }

    /** All messages of the topic, waiting for at least this many; all carry one key, so they are in one partition. */
    private List<ConsumerRecord<String, String>> arrived(int atLeast) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestStack.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> arrived = new ArrayList<>();
            for (int poll = 0; poll < 100 && arrived.size() < atLeast; poll++) {
                consumer.poll(Duration.ofMillis(200)).forEach(arrived::add);
            }
            consumer.poll(Duration.ofMillis(200)).forEach(arrived::add);
            return arrived;
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static PGSimpleDataSource database() {
        Map<String, String> config = TestStack.datasource("ingest");
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(config.get("quarkus.datasource.jdbc.url"));
        database.setUser(config.get("quarkus.datasource.username"));
        database.setPassword(config.get("quarkus.datasource.password"));
        return database;
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestStack.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
