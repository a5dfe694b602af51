package org.inclusio.indicator.received;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.inbox.DeadLetters;

/** Reads the announced observations. A message is acknowledged after what it says is committed or set aside. */
@ApplicationScoped
public class ObservationsConsumer {

    private final ReceivedObservations received;
    private final ObjectMapper json;
    private final DeadLetters deadLetters;

    ObservationsConsumer(
            ReceivedObservations received, ObjectMapper json, @Channel("dead-letter") Emitter<String> deadLetters) {
        this.received = received;
        this.json = json;
        this.deadLetters = new DeadLetters(deadLetters);
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
            deadLetters.setAside(
                    message.key(),
                    message.value(),
                    "refArea, revision, observations or the series of an observation is missing");
        } catch (JsonProcessingException e) {
            deadLetters.setAside(message.key(), message.value(), e.getOriginalMessage());
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
}
