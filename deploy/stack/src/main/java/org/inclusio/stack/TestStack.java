package org.inclusio.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;

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

    // Quarkus loads test classes more than once, each copy with statics of its own. System properties and interned
    // strings are there only once in a JVM, so the ports are kept in the ones and the locks are the others.
    private static final String POSTGRES = "inclusio.test-stack.postgresql";
    private static final String KAFKA = "inclusio.test-stack.kafka";

    private static Path folder;

    private TestStack() {}

    /** Quarkus properties for a service that works in this database: its datasource and the broker. */
    public static Map<String, String> config(String database) {
        CompletableFuture<String> broker = CompletableFuture.supplyAsync(TestStack::bootstrapServers);
        Map<String, String> config = new HashMap<>(datasource(database));
        try {
            config.put("kafka.bootstrap.servers", broker.join());
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailure failure ? failure : e;
        }
        config.put("quarkus.devservices.enabled", "false");
        return config;
    }

    /** The datasource's properties alone, for tests that need no broker. */
    public static Map<String, String> datasource(String database) {
        int port = portOf(
                POSTGRES,
                () -> PostgresServer.throwAway(folder().resolve("postgresql"), 0)
                        .port());
        return PostgresServer.configFor(port, database);
    }

    /** The broker's address alone, for tests that need no database. */
    public static String bootstrapServers() {
        int port = portOf(
                KAFKA, () -> KafkaBroker.start(folder().resolve("kafka"), 0).port());
        return KafkaBroker.bootstrapServers(port);
    }

    private static int portOf(String server, IntSupplier start) {
        synchronized (server.intern()) {
            Integer port = Integer.getInteger(server);
            if (port == null) {
                port = start.getAsInt();
                System.setProperty(server, port.toString());
            }
            return port;
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
