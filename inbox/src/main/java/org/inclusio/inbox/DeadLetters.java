package org.inclusio.inbox;

import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;

/** Where a message goes that can't be applied: as it came, with the reason in a header. */
public final class DeadLetters {

    /** The header that says in words why a message was set aside. */
    public static final String REASON = "dead-letter-reason";

    private final Emitter<String> topic;

    /** The emitter must send with {@code acks=all}. */
    public DeadLetters(Emitter<String> topic) {
        this.topic = topic;
    }

    /**
     * Returns once the broker has the message, so that the original may be acknowledged.
     *
     * @throws java.util.concurrent.CompletionException when the broker refuses it; the original must then be read again
     */
    public void setAside(String key, String value, String reason) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(key)
                .withHeaders(new RecordHeaders().add(REASON, reason.getBytes(StandardCharsets.UTF_8)))
                .build();
        topic.send(Message.of(
                value,
                Metadata.of(metadata),
                () -> {
                    kept.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    kept.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                }));
        kept.join();
    }
}
