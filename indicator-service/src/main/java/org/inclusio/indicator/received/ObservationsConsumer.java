package org.inclusio.indicator.received;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.inbox.DeadLetters;
import org.inclusio.inbox.Inbox;

/**
 * Reads the announced observations. A message is acknowledged after what it says is committed or set aside: set aside
 * where it can never be kept, tried again until it is kept where the database is only away.
 */
@ApplicationScoped
public class ObservationsConsumer {

    private final ReceivedObservations received;
    private final ObjectMapper json;
    private final Inbox inbox;

    ObservationsConsumer(
            ReceivedObservations received, ObjectMapper json, @Channel("dead-letter") Emitter<String> deadLetters) {
        this.received = received;
        this.json = json;
        this.inbox = new Inbox(new DeadLetters(deadLetters));
    }

    @Incoming("observations")
    @Blocking
    public void receive(Record<String, String> message) {
        read(message).ifPresent(slice -> inbox.settle(message, () -> received.apply(slice)));
    }

    void stop(@Observes ShutdownEvent event) {
        inbox.close();
    }

    private Optional<ObservationsAnnounced> read(Record<String, String> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        try {
            ObservationsAnnounced slice = json.readValue(message.value(), ObservationsAnnounced.class);
            Optional<String> fault = Completeness.fault(slice);
            fault.ifPresent(why -> inbox.setAside(message, why));
            return fault.isPresent() ? Optional.empty() : Optional.of(slice);
        } catch (JsonProcessingException e) {
            inbox.setAside(message, e.getOriginalMessage());
            return Optional.empty();
        }
    }
}
