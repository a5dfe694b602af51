package org.inclusio.indicator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.inclusio.stack.TestStack;

/** The shared PostgreSQL and Kafka, for every test of the service; webhooks go to receivers on this machine, and soon. */
public final class RealStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(TestStack.config("indicator"));
        config.put("inclusio.webhooks.private-addresses", "true");
        config.put("inclusio.webhooks.trusted-certificate", "src/test/resources/receiver/certificate.pem");
        config.put("inclusio.webhooks.rest", "100ms");
        config.put("inclusio.webhooks.time-out", "3s");
        config.put("inclusio.webhooks.longest-try", "4s");
        config.put("inclusio.webhooks.pauses", "100ms,200ms,300ms");
        return config;
    }

    @Override
    public void stop() {
        // The servers end with the JVM.
    }
}
