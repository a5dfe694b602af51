package org.inclusio.indicator.received;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.inclusio.contracts.v1.ObservationsAnnounced;

/** Reads the announced observations. A message is acknowledged after what it says is committed or set aside. */
@ApplicationScoped
public class ObservationsConsumer {

    static final String REASON = "dead-letter-reason";

    private final ReceivedObservations received;
    private final ObjectMapper json;
    private final Emitter<String> deadLetters;

    ObservationsConsumer(
            ReceivedObservations received, ObjectMapper json, @Channel("dead-letter") Emitter<String> deadLetters) {
        this.received = received;
        this.json = json;
        this.deadLetters = deadLetters;
    }

    @Incoming("observations")
    @Blocking
    public void receive(Record<String, String> message) {
        read(message).ifPresent(received::apply);
    }

    private Optional<ObservationsAnnounced> read(Record<String, String> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        try {
            ObservationsAnnounced slice = json.readValue(message.value(), ObservationsAnnounced.class);
            if (isComplete(slice)) {
                return Optional.of(slice);
            }
            setAside(message, "refArea, revision, observations or the series of an observation is missing");
        } catch (JsonProcessingException e) {
            setAside(message, e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static boolean isComplete(ObservationsAnnounced slice) {
        return slice != null
                && slice.refArea() != null
                && slice.revision() > 0
                && slice.observations() != null
                && slice.observations().stream()
                        .allMatch(one ->
                                one != null && one.cell() != null && one.cell().series() != null);
    }

    private void setAside(Record<String, String> message, String reason) {
        CompletableFuture<Void> kept = new CompletableFuture<>();
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(message.key())
                .withHeaders(new RecordHeaders().add(REASON, reason.getBytes(StandardCharsets.UTF_8)))
                .build();
        deadLetters.send(Message.of(
                message.value(),
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
