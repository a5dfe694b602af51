package org.inclusio.ingest.announcement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.outbox.Outbox;
import org.inclusio.outbox.Relay;
import org.inclusio.outbox.Slices;
import org.jboss.logging.Logger;

/** What was committed and is on its way to Kafka. */
@Singleton
public class Announcements implements ItemQueue {

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final String SUBMISSION = "submission";
    private static final String CONTRIBUTION = "contribution";
    private static final String REMINDER = "reminder";
    private static final Duration REST = Duration.ofSeconds(1);

    private final DataSource database;
    private final KafkaProducer<String, byte[]> producer;
    private final Relay relay;

    Announcements(
            DataSource database,
            ObjectMapper json,
            SetAside setAside,
            BegunTries tries,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.database = database;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "ingest-service",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Slices.LARGEST_MESSAGE),
                new StringSerializer(),
                new ByteArraySerializer());
        this.relay = new Relay(
                database,
                producer,
                Map.of(
                        SUBMISSION,
                        new AnnouncedRows(json.getFactory()),
                        CONTRIBUTION,
                        new AnnouncedContributions(json),
                        REMINDER,
                        new AnnouncedReminders(json)),
                setAside,
                tries,
                REST,
                failure -> LOG.warn("What was committed could not be announced yet; trying again.", failure));
    }

    void start(@Observes StartupEvent started) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        relay.close();
        producer.close(Duration.ofSeconds(5));
    }

    /** Writes the entry of a submission; the transaction must hold the lock of its area. */
    public void write(Connection connection, long submission) throws SQLException {
        Outbox.write(connection, SUBMISSION, submission, traceparent());
    }

    /** Writes the entry of a version of a contribution; the transaction must hold the lock of its contributor. */
    public void writeContribution(Connection connection, long number) throws SQLException {
        Outbox.write(connection, CONTRIBUTION, number, traceparent());
    }

    /** Writes the entry of a reminder; the transaction must hold the lock of its area. */
    public void writeReminder(Connection connection, long number) throws SQLException {
        Outbox.write(connection, REMINDER, number, traceparent());
    }

    @Override
    public String name() {
        return Relay.QUEUE;
    }

    @Override
    public void handle(SetAsideItem item) throws Exception {
        relay.handle(item);
    }

    /** Tells the relay that something was committed. */
    public void wake() {
        relay.wake();
    }

    /** Submissions that were accepted and are not with Kafka yet, without those that are set aside. */
    public long unannounced() {
        try (Connection connection = database.getConnection()) {
            return Outbox.unsent(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox could not be read.", e);
        }
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
