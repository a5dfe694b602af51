package org.inclusio.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** How many messages of a topic a group has not yet acknowledged. */
public final class Lag {

    private static final long SECONDS = 10;

    private final Admin kafka;
    private final String group;
    private final String topic;

    public Lag(Admin kafka, String group, String topic) {
        this.kafka = kafka;
        this.group = group;
        this.topic = topic;
    }

    /**
     * Messages, over all partitions; 0 while the topic does not exist. What the group never acknowledged counts from
     * the first message that is kept.
     *
     * @throws IllegalStateException when the broker gives no answer within ten seconds
     */
    public long messages() {
        try {
            Map<TopicPartition, OffsetSpec> first = new HashMap<>();
            Map<TopicPartition, OffsetSpec> last = new HashMap<>();
            var description = kafka.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get(SECONDS, TimeUnit.SECONDS);
            description.partitions().forEach(partition -> {
                TopicPartition one = new TopicPartition(topic, partition.partition());
                first.put(one, OffsetSpec.earliest());
                last.put(one, OffsetSpec.latest());
            });
            Map<TopicPartition, OffsetAndMetadata> acknowledged = kafka.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS, TimeUnit.SECONDS);
            var begins = kafka.listOffsets(first).all().get(SECONDS, TimeUnit.SECONDS);
            var ends = kafka.listOffsets(last).all().get(SECONDS, TimeUnit.SECONDS);
            long lag = 0;
            for (TopicPartition one : last.keySet()) {
                OffsetAndMetadata done = acknowledged.get(one);
                long next = done == null ? begins.get(one).offset() : done.offset();
                lag += Math.max(0, ends.get(one).offset() - next);
            }
            return lag;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Kafka how much is left to hear.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return 0;
            }
            throw new IllegalStateException("Kafka did not say how much of " + topic + " is left to hear.", e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not say how much of " + topic + " is left to hear.", e);
        }
    }
}
