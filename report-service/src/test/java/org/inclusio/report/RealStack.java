package org.inclusio.report;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.inclusio.stack.TestStack;

/** The shared PostgreSQL and Kafka, for every test of the service. */
public final class RealStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestStack.config("report");
    }

    @Override
    public void stop() {
        // The servers end with the JVM.
    }
}
