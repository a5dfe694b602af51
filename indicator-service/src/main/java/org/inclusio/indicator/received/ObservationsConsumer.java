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
import org.jboss.logging.Logger;

/**
 * Reads the announced observations. A message is acknowledged after what it says is committed or set aside: set aside
 * where it can never be kept, tried again until it is kept where the database is only away.
 */
@ApplicationScoped
public class ObservationsConsumer {

    private static final Logger LOG = Logger.getLogger(ObservationsConsumer.class);
    private static final long FIRST_REST_MILLIS = 100;
    private static final long LONGEST_REST_MILLIS = 5_000;

    private final ReceivedObservations received;
    private final ObjectMapper json;
    private final DeadLetters deadLetters;
    private volatile boolean closing;

    ObservationsConsumer(
            ReceivedObservations received, ObjectMapper json, @Channel("dead-letter") Emitter<String> deadLetters) {
        this.received = received;
        this.json = json;
        this.deadLetters = new DeadLetters(deadLetters);
    }

    @Incoming("observations")
    @Blocking
    public void receive(Record<String, String> message) {
        Optional<ObservationsAnnounced> slice = read(message);
        long rest = FIRST_REST_MILLIS;
        while (slice.isPresent() && !isSettled(message, slice.get())) {
            rest(rest);
            rest = Math.min(rest * 2, LONGEST_REST_MILLIS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        closing = true;
    }

    private Optional<ObservationsAnnounced> read(Record<String, String> message) {
        if (message.value() == null) {
            return Optional.empty();
        }
        try {
            ObservationsAnnounced slice = json.readValue(message.value(), ObservationsAnnounced.class);
            Optional<String> fault = Completeness.fault(slice);
            fault.ifPresent(why -> setAside(message, why));
            return fault.isPresent() ? Optional.empty() : Optional.of(slice);
        } catch (JsonProcessingException e) {
            setAside(message, e.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** Whether the message is done with; false when it is to be tried again. */
    private boolean isSettled(Record<String, String> message, ObservationsAnnounced slice) {
        try {
            received.apply(slice);
            return true;
        } catch (RefusedByDatabase e) {
            setAside(message, e.getMessage());
            return true;
        } catch (RuntimeException e) {
            if (closing) {
                throw e;
            }
            LOG.warnf(e, "%s It is tried again.", e.getMessage());
            return false;
        }
    }

    private void setAside(Record<String, String> message, String reason) {
        LOG.warnf("A message about %s is set aside: %s", message.key(), reason);
        deadLetters.setAside(message.key(), message.value(), reason);
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the database was away.", e);
        }
    }
}
