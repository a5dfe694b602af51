package org.inclusio.report.figure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.delivery.UnusableItem;
import org.inclusio.inbox.Inbox;

/**
 * Reads the published values. A message is acknowledged after what it says is committed or set aside: a value that can't be
 * kept is set aside alone, and the others of its message are kept.
 */
@ApplicationScoped
public class FigureConsumer implements ItemQueue {

    /** The name of this queue among what is set aside. */
    static final String QUEUE = "indicator-values";

    private final KeptFigures figures;
    private final ObjectMapper json;
    private final Inbox inbox;

    FigureConsumer(KeptFigures figures, ObjectMapper json, SetAside setAside, BegunTries tries) {
        this.figures = figures;
        this.json = json;
        this.inbox = new Inbox(QUEUE, setAside, tries, "values", this::apply);
    }

    @Incoming("indicator-values")
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
        Optional<String> fault = UsableValues.fault(json.readValue(message, IndicatorValuesPublished.class));
        if (fault.isPresent()) {
            throw new UnusableItem(fault.get());
        }
        figures.apply(message);
    }
}
