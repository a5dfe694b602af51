package org.inclusio.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class KafkaBrokerTest {

    @Test
    void keeps_its_messages_over_a_restart_and_makes_topics_of_six_partitions(@TempDir Path folder) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(folder, 0);
                KafkaProducer<String, String> producer = producer(broker)) {
            producer.send(new ProducerRecord<>("inclusio.test.v1", "KEN", "kept"))
                    .get();
            assertThat(producer.partitionsFor("inclusio.test.v1")).hasSize(6);
        }
        try (KafkaBroker broker = KafkaBroker.start(folder, 0);
                KafkaConsumer<String, String> consumer = consumer(broker)) {
            consumer.subscribe(List.of("inclusio.test.v1"));
            assertThat(firstValue(consumer)).isEqualTo("kept");
        }
    }

    @Test
    void says_in_one_sentence_that_its_port_is_taken(@TempDir Path folder) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> KafkaBroker.start(folder, port))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageContaining("Port " + port + ", wanted by Kafka")
                    .hasMessageNotContaining("\n");
        }
    }

    private static String firstValue(KafkaConsumer<String, String> consumer) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            ConsumerRecords<String, String> records = consumer.poll(Duration.ofMillis(200));
            if (!records.isEmpty()) {
                return records.iterator().next().value();
            }
        }
        return null;
    }

    private static KafkaProducer<String, String> producer(KafkaBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(KafkaBroker broker) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "group.id", "restart",
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
