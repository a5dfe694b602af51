package org.inclusio.report.figure;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.inclusio.inbox.Lag;

/** How many messages of the topic are still to be heard. */
@ApplicationScoped
public class FigureLag {

    private final Admin kafka;
    private final Lag lag;

    FigureLag(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.indicator-values.group.id") String group,
            @ConfigProperty(name = "mp.messaging.incoming.indicator-values.topic") String topic) {
        this.kafka = Admin.create(new HashMap<>(broker));
        this.lag = new Lag(kafka, group, topic);
    }

    /** Messages not yet acknowledged. */
    public long messages() {
        return lag.messages();
    }

    @PreDestroy
    void close() {
        kafka.close();
    }
}
