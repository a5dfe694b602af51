package org.inclusio.indicator.received;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import javax.sql.DataSource;
import org.inclusio.contracts.v1.ObservationsAnnounced;

/** As indicator-service hears a message. */
public final class Hearing {

    private final ReceivedObservations received;

    @SuppressWarnings("unchecked")
    public Hearing(DataSource indicator) {
        // Whoever computes is not told: the test computes itself.
        Event<StaleArea> nobody = (Event<StaleArea>) Proxy.newProxyInstance(
                Hearing.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
        this.received = new ReceivedObservations(indicator, nobody);
    }

    /** What is wrong with the message; nothing when it is kept. */
    public Optional<String> hear(byte[] message) throws IOException {
        ObservationsAnnounced slice = new ObjectMapper().readValue(message, ObservationsAnnounced.class);
        Optional<String> fault = Completeness.fault(slice);
        if (fault.isEmpty()) {
            received.apply(slice);
        }
        return fault;
    }
}
