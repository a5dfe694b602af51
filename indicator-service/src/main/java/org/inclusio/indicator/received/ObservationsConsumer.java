package org.inclusio.indicator.received;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.inclusio.contracts.v1.ObservationsAnnounced;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.delivery.UnusableItem;
import org.inclusio.inbox.Inbox;

/**
 * Reads the announced observations. A message is acknowledged after what it says is committed or set aside: an observation
 * is set aside where it can't be kept, and the message is tried again until it is kept where the database is only away.
 */
@ApplicationScoped
public class ObservationsConsumer implements ItemQueue {

    /** The name of this queue among what is set aside. */
    static final String QUEUE = "observations";

    private final ReceivedObservations received;
    private final ObjectMapper json;
    private final Inbox inbox;

    ObservationsConsumer(ReceivedObservations received, ObjectMapper json, SetAside setAside, BegunTries tries) {
        this.received = received;
        this.json = json;
        this.inbox = new Inbox(QUEUE, setAside, tries, "observations", this::apply);
    }

    @Incoming("observations")
    @Blocking
    public void receive(Record<String, String> message) {
        inbox.settle(message);
    }

    void stop(@Observes ShutdownEvent event) {
        inbox.close();
    }

    @Override
    public String name() {
        return QUEUE;
    }

    @Override
    public void handle(SetAsideItem item) throws Exception {
        inbox.handle(item);
    }

    private void apply(String message) throws JsonProcessingException {
        ObservationsAnnounced slice = json.readValue(message, ObservationsAnnounced.class);
        Optional<String> fault = Completeness.fault(slice);
        if (fault.isPresent()) {
            throw new UnusableItem(fault.get());
        }
        received.apply(slice);
    }
}
