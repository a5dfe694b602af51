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
import org.jboss.logging.Logger;

/** Reads the published values. A message is acknowledged after what it says is committed or set aside. */
@ApplicationScoped
public class FigureConsumer {

    private static final Logger LOG = Logger.getLogger(FigureConsumer.class);
    private static final long FIRST_REST_MILLIS = 200;
    private static final long LONGEST_REST_MILLIS = 10_000;

    private final KeptFigures figures;
    private final ObjectMapper json;
    private final DeadLetters deadLetters;
    private volatile boolean closing;

    FigureConsumer(KeptFigures figures, ObjectMapper json, @Channel("dead-letter") Emitter<String> deadLetters) {
        this.figures = figures;
        this.json = json;
        this.deadLetters = new DeadLetters(deadLetters);
    }

    @Incoming("indicator-values")
    @Blocking
    public void receive(Record<String, String> message) {
        if (message.value() == null) {
            return;
        }
        Optional<String> fault = faultOf(message.value());
        if (fault.isPresent()) {
            setAside(message, fault.get());
            return;
        }
        long rest = FIRST_REST_MILLIS;
        while (!isSettled(message)) {
            rest(rest);
            rest = Math.min(rest * 2, LONGEST_REST_MILLIS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        closing = true;
    }

    /** Whether the message is done with; false when it is to be tried again. */
    private boolean isSettled(Record<String, String> message) {
        try {
            figures.apply(message.value());
            return true;
        } catch (UnacceptableMessage e) {
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
