package org.inclusio.ingest.submission;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.inclusio.stack.TestStack;

/** The real PostgreSQL that tests share. */
public final class RealStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return TestStack.datasource("ingest");
    }

    @Override
    public void stop() {}
}
