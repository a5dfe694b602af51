package org.inclusio.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.inclusio.contracts.v1.Topics;

/** The topics as indicator-service and an operator see them. */
public final class Topic {

    private final String brokers;

    public Topic(String brokers) {
        this.brokers = brokers;
    }

    /** Publishes messages, each a pair of key and value, and returns when the broker has them. */
    public void publish(List<Map.Entry<String, String>> messages) throws InterruptedException, ExecutionException {
        publish(Topics.INDICATOR_VALUES, messages);
    }

    public void publish(String topic, List<Map.Entry<String, String>> messages)
            throws InterruptedException, ExecutionException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            for (var message : messages) {
                producer.send(new ProducerRecord<>(topic, message.getKey(), message.getValue()))
                        .get();
            }
        }
    }

    /** The first dead letter of this key; fails after half a minute without one. */
    public ConsumerRecord<String, String> deadLetter(String key) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                brokers,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.DEAD_LETTER));
            while (Instant.now().isBefore(end)) {
                for (ConsumerRecord<String, String> letter : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(letter.key())) {
                        return letter;
                    }
                }
            }
        }
        throw new AssertionError("No dead letter with the key " + key + " came within 30 s.");
    }
}
