package org.inclusio.report.figure;

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
import org.inclusio.contracts.v1.IndicatorValuesPublished;
import org.inclusio.contracts.v1.PublishedValue;
import org.inclusio.inbox.DeadLetters;
import org.inclusio.inbox.Inbox;

/** Reads the published values. A message is acknowledged after what it says is committed or set aside. */
@ApplicationScoped
public class FigureConsumer {

    private final KeptFigures figures;
    private final ObjectMapper json;
    private final Inbox inbox;

    FigureConsumer(KeptFigures figures, ObjectMapper json, @Channel("dead-letter") Emitter<String> deadLetters) {
        this.figures = figures;
        this.json = json;
        this.inbox = new Inbox(new DeadLetters(deadLetters));
    }

    @Incoming("indicator-values")
    @Blocking
    public void receive(Record<String, String> message) {
        if (message.value() == null) {
            return;
        }
        Optional<String> fault = faultOf(message.value());
        if (fault.isPresent()) {
            inbox.setAside(message, fault.get());
        } else {
            inbox.settle(message, () -> figures.apply(message.value()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        inbox.close();
    }

    private Optional<String> faultOf(String message) {
        try {
            IndicatorValuesPublished slice = json.readValue(message, IndicatorValuesPublished.class);
            boolean complete = slice != null
                    && slice.refArea() != null
                    && slice.revision() > 0
                    && slice.values() != null
                    && slice.values().stream().allMatch(FigureConsumer::isComplete);
            return complete
                    ? Optional.empty()
                    : Optional.of(
                            "refArea, revision, values, or the series, indicator or origin of a value is missing");
        } catch (JsonProcessingException e) {
            return Optional.of(e.getOriginalMessage());
        }
    }

    private static boolean isComplete(PublishedValue value) {
        return value != null
                && value.cell() != null
                && value.cell().series() != null
                && value.indicator() != null
                && value.origin() != null;
    }
}
