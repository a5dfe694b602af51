package org.inclusio.report;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
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
}
