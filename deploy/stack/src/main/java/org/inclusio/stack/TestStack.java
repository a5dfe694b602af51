package org.inclusio.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The one PostgreSQL and the one Kafka that all tests of a JVM share, on free ports, started when first asked for and
 * gone with the JVM. A test module wraps this in three lines:
 *
 * <pre>{@code
 * public final class RealStack implements QuarkusTestResourceLifecycleManager {
 *     public Map<String, String> start() { return TestStack.config("ingest"); }
 *     public void stop() {}
 * }
 * }</pre>
 */
public final class TestStack {

    private static Path folder;
    private static PostgresServer postgres;
    private static KafkaBroker kafka;

    private TestStack() {}

    /** Quarkus properties for a service that works in this database: its datasource and the broker. */
    public static Map<String, String> config(String database) {
        CompletableFuture<KafkaBroker> broker = CompletableFuture.supplyAsync(TestStack::kafka);
        Map<String, String> config = new HashMap<>(postgres().configFor(database));
        try {
            config.put("kafka.bootstrap.servers", broker.join().bootstrapServers());
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailure failure ? failure : e;
        }
        config.put("quarkus.devservices.enabled", "false");
        return config;
    }

    /** PostgreSQL alone, for tests that need no broker. */
    public static PostgresServer postgres() {
        synchronized (PostgresServer.class) {
            if (postgres == null) {
                postgres = PostgresServer.throwAway(folder().resolve("postgresql"), 0);
            }
            return postgres;
        }
    }

    /** Kafka alone, for tests that need no database. */
    public static KafkaBroker kafka() {
        synchronized (KafkaBroker.class) {
            if (kafka == null) {
                kafka = KafkaBroker.start(folder().resolve("kafka"), 0);
            }
            return kafka;
        }
    }

    private static synchronized Path folder() {
        if (folder == null) {
            Path made = ThrowAwayFolder.make();
            // After the servers have ended, or as much of it as they let go; the next run's sweep takes the rest.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                ChildProcess.closeAll();
                try {
                    Folders.delete(made);
                } catch (IOException e) {
                    // Swept by the next run.
                }
            }));
            folder = made;
        }
        return folder;
    }
}
