package org.inclusio.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
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
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Patience;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.stack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay between a real PostgreSQL and a real Kafka. */
@Tag("servers")
class RelayTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final Patience PATIENCE = new Patience() {
        @Override
        public int mostTries() {
            return 6;
        }

        @Override
        public Duration firstPause() {
            return Duration.ofHours(1);
        }

        @Override
        public double growth() {
            return 1;
        }

        @Override
        public Duration rest() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration longestTry() {
            return Duration.ofHours(1);
        }
    };

    private final PGSimpleDataSource database = database();
    private final KafkaProducer<String, byte[]> producer = producer();
    private final String topic = "observations-" + UUID.randomUUID();

    @BeforeEach
    void an_empty_outbox() throws SQLException {
        execute(
                "DROP TABLE IF EXISTS outbox",
                Outbox.TABLE,
                "DROP TABLE IF EXISTS set_aside",
                SetAside.TABLE,
                "DROP TABLE IF EXISTS begun_try",
                BegunTries.TABLE);
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
    void entries_that_can_not_be_read_or_sent_are_set_aside_and_hold_nobody_up() throws Exception {
        try (Connection connection = database.getConnection()) {
            Outbox.write(connection, "contribution", 5, null);
        }
        commit(1, 2, 3);
        Slices poisoned = (connection, entry, send) -> {
            if (entry.reference() == 1) {
                throw new IllegalStateException("counts 5 rows, and 4 are there");
            }
            // A message larger than the producer takes.
            send.send(topic, "KEN", entry.reference() == 2 ? new byte[2_000_000] : bytes("3"));
        };

        try (Relay relay = relay(poisoned)) {
            assertThat(relay.relay()).isEqualTo(4);
            assertThat(relay.relay()).isZero();
        }

        assertThat(arrived(1)).extracting(ConsumerRecord::value).containsExactly("3");
        assertThat(unsent()).isZero();
        assertThat(asked("SELECT item || ': ' || reason FROM set_aside WHERE settled_at IS NULL ORDER BY id"))
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("contribution 5: outbox entry 1 is of kind"),
                        broken -> assertThat(broken).startsWith("submission 1: counts 5 rows"),
                        large -> assertThat(large).startsWith("submission 2:").contains("2000"));
        assertThat(asked("SELECT (next_try_at IS NULL)::text FROM set_aside ORDER BY id"))
                .as("another try is of no use")
                .containsExactly("false", "false", "true");
    }

    @Test
    void what_was_set_aside_is_sent_when_its_queue_is_handed_it_again() throws Exception {
        commit(1);
        AtomicInteger attempts = new AtomicInteger();
        Slices once = (connection, entry, send) -> {
            if (attempts.getAndIncrement() == 0) {
                throw new IllegalStateException("not yet");
            }
            send.send(topic, "KEN", bytes("1"));
        };

        try (Relay relay = relay(once)) {
            relay.relay();
            assertThat(asked("SELECT set_aside::text FROM outbox")).containsExactly("true");
            relay.handle(SetAsideItem.of(
                    Relay.QUEUE,
                    "submission 1",
                    null,
                    Long.valueOf(asked("SELECT reference::text FROM set_aside").get(0)),
                    null));
        }

        assertThat(arrived(1)).extracting(ConsumerRecord::value).containsExactly("1");
        assertThat(asked("SELECT (sent_at IS NOT NULL AND NOT set_aside)::text FROM outbox"))
                .containsExactly("true");
    }

    @Test
    void an_item_that_fills_more_than_a_message_is_set_aside_alone_and_the_rest_of_its_entry_is_sent()
            throws Exception {
        commit(1);
        Slices large = (connection, entry, send) -> {
            send.send(topic, "KEN", bytes("1/0"));
            send.leaveOut("value of POP in 2009", 4_000_000);
            send.send(topic, "KEN", bytes("1/1"));
        };

        try (Relay relay = relay(large)) {
            assertThat(relay.relay()).isEqualTo(1);
        }

        assertThat(arrived(2)).extracting(ConsumerRecord::value).containsExactly("1/0", "1/1");
        assertThat(unsent()).isZero();
        assertThat(asked("SELECT item FROM set_aside")).containsExactly("submission 1, value of POP in 2009");
    }

    @Test
    void an_entry_that_has_ended_the_process_as_often_as_is_stated_is_set_aside_and_the_next_is_sent()
            throws Exception {
        commit(1, 2);
        for (int i = 0; i < PATIENCE.mostTries(); i++) {
            // Never closed, as by a process that does not outlive it.
            tries().begin(Relay.QUEUE, "submission 1");
        }

        try (Relay relay = relay(threeSlices())) {
            assertThat(relay.relay()).isEqualTo(2);
        }

        assertThat(arrived(3)).extracting(ConsumerRecord::value).containsExactly("2/0", "2/1", "2/2");
        assertThat(asked("SELECT item || ': ' || reason FROM set_aside WHERE next_try_at IS NULL"))
                .containsExactly("submission 1: The process ended 6 times while it was handled.");
        assertThat(asked("SELECT item FROM begun_try")).isEmpty();
    }

    @Test
    void while_the_broker_is_away_nothing_is_set_aside() throws Exception {
        commit(1, 2);
        Slices away = (connection, entry, send) -> {
            throw new TimeoutException("the topic is not there after 60000 ms");
        };

        try (Relay relay = relay(away)) {
            for (int i = 0; i < 20; i++) {
                assertThatThrownBy(relay::relay).isInstanceOf(TimeoutException.class);
            }
        }

        assertThat(unsent()).isEqualTo(2);
        assertThat(asked("SELECT item FROM set_aside")).isEmpty();
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
        return new Relay(
                database,
                producer,
                Map.of("submission", slices),
                setAside(),
                tries(),
                Duration.ofSeconds(1),
                trouble -> {});
    }

    private BegunTries tries() {
        return new BegunTries(database, PATIENCE);
    }

    private SetAside setAside() {
        return new SetAside(database, PATIENCE, new SimpleMeterRegistry());
    }

    private List<String> asked(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (row.next()) {
                answers.add(row.getString(1));
            }
            return answers;
        }
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
