package org.inclusio.indicator.recompute;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.indicator.value.PublishedValues;
import org.inclusio.outbox.Relay;
import org.inclusio.outbox.Slices;
import org.jboss.logging.Logger;

/** Sends to Kafka what the outbox holds, for as long as the service runs. */
@ApplicationScoped
class Announcements implements ItemQueue {

    /** The outbox entries that refer to a recomputation. */
    static final String KIND = "recomputation";

    private static final Logger LOG = Logger.getLogger(Announcements.class);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    /** After the workers, which wake the relay with their last commits. */
    private static final int LAST = 10_000;

    private final DataSource database;
    private final PublishedValues values;
    private final Map<String, Object> kafka;
    private final SetAside setAside;
    private final BegunTries tries;
    private KafkaProducer<String, byte[]> producer;
    private Relay relay;

    Announcements(
            DataSource database,
            PublishedValues values,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            SetAside setAside,
            BegunTries tries) {
        this.database = database;
        this.values = values;
        this.kafka = kafka;
        this.setAside = setAside;
        this.tries = tries;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        Map<String, Object> config = new HashMap<>(kafka);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Slices.LARGEST_MESSAGE);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        relay = new Relay(
                database,
                producer,
                Map.of(KIND, values),
                setAside,
                tries,
                REST,
                trouble -> LOG.warn("Values could not be announced. It is tried again.", trouble));
        relay.start();
    }

    /** Tells that values were committed. */
    void wake() {
        relay.wake();
    }

    @Override
    public String name() {
        return Relay.QUEUE;
    }

    @Override
    public void handle(SetAsideItem item) throws Exception {
        relay.handle(item);
    }

    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        relay.close();
        producer.close(LONGEST_STOP);
    }
}
