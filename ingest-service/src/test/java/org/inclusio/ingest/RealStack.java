package org.inclusio.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.inclusio.stack.TestStack;

/** The real PostgreSQL and Kafka that tests share, and the key that signs the tests' tokens. */
public final class RealStack implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(TestStack.config("ingest"));
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        // Signing in is tested with a real Keycloak and a real browser, through everything.
        config.put("quarkus.oidc.page.tenant-enabled", "false");
        // Large enough for every file of the tests but one.
        config.put("inclusio.submission.largest-file", "64M");
        return config;
    }

    @Override
    public void stop() {
        // The servers end with the JVM.
    }
}
