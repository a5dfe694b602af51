package org.inclusio.indicator.progress;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.contracts.v1.Topics;
import org.inclusio.inbox.Lag;

/** How many announced messages this service has still to hear; asks the broker when it is asked. */
@ApplicationScoped
class ObservationsLag {

    private final Admin kafka;
    private final Lag lag;

    ObservationsLag(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.observations.group.id") String group) {
        kafka = Admin.create(broker);
        lag = new Lag(kafka, group, Topics.OBSERVATIONS);
    }

    long messages() {
        return lag.messages();
    }

    void stop(@Observes ShutdownEvent event) {
        kafka.close();
    }
}
