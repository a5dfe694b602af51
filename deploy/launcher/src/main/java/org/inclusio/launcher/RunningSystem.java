package org.inclusio.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.inclusio.stack.ChildProcess;
import org.inclusio.stack.EndedByItself;
import org.inclusio.stack.KafkaBroker;
import org.inclusio.stack.KeycloakServer;
import org.inclusio.stack.Ports;
import org.inclusio.stack.PostgresServer;
import org.inclusio.stack.ServerFailure;

/** PostgreSQL, Kafka, Keycloak and the three services, all ready; closing it stops every one of them. */
public final class RunningSystem implements AutoCloseable {

    /** A process that ends while it starts is started so often, after growing pauses. */
    private static final int TRIES = 3;

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Path root;
    private final Path folder;
    private final PortPlan ports;
    private final Progress progress;
    private final Map<Service, ChildProcess> services = new EnumMap<>(Service.class);
    private volatile PostgresServer postgres;
    private volatile KafkaBroker kafka;
    private volatile KeycloakServer keycloak;
    private volatile boolean closed;

    /** Hears of each process that has become ready. */
    public interface Progress {
        void ready(String name, Duration after);

        /** A process has ended by itself and is started again; the sentence says which and where to read why. */
        default void startedAgain(String sentence) {}
    }

    private RunningSystem(Path root, Path folder, PortPlan ports, Progress progress) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
    }

    /**
     * Starts everything.
     *
     * @param root   the project's folder
     * @param folder where data and logs are kept; what is there already is gone on with
     */
    public static RunningSystem start(Path root, Path folder, PortPlan ports, Progress progress) {
        RunningSystem system = new RunningSystem(root, folder, ports, progress);
        try {
            system.prepare();
            Files.createDirectories(folder);
            system.startAll();
            return system;
        } catch (IOException e) {
            system.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** What would make the start fail is looked for before anything runs, so that it costs no waiting. */
    private void prepare() throws IOException {
        for (String part : List.of("postgresql", "kafka", "keycloak", "services")) {
            ChildProcess.endLeftovers(folder.resolve(part));
        }
        Ports.requireFree(ports.postgresql(), "PostgreSQL", "postgresql");
        Ports.requireFree(ports.kafka(), "Kafka", "kafka");
        Ports.requireFree(ports.keycloak(), "Keycloak", "keycloak");
        for (Service service : Service.values()) {
            Ports.requireFree(service.port(ports), service.title(), service.label());
            service.application(root);
        }
    }

    private void startAll() {
        CompletableFuture<Void> door = inBackground("Keycloak", this::startKeycloak);
        CompletableFuture<Void> database = inBackground("PostgreSQL", this::startPostgres);
        CompletableFuture<Void> broker = inBackground("Kafka", this::startKafka);
        // The services wait for Keycloak themselves; only the other two must be there when they start.
        CompletableFuture<Void> inside =
                CompletableFuture.allOf(database, broker).thenRun(() -> {});
        List<CompletableFuture<Void>> all = new ArrayList<>(List.of(door, database, broker));
        for (Service service : Service.values()) {
            all.add(inside.thenCompose(ready -> inBackground(service.title(), () -> start(service))));
        }
        CompletableFuture<Void> everything = CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new));
        try {
            firstFailureOr(everything, all).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Ends with the first that fails instead of waiting for the others to become ready in vain. */
    @SuppressWarnings("FutureReturnValueIgnored") // What they end with is handed on.
    private static CompletableFuture<Void> firstFailureOr(
            CompletableFuture<Void> everything, List<CompletableFuture<Void>> parts) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        everything.thenAccept(outcome::complete);
        for (CompletableFuture<Void> part : parts) {
            part.whenComplete((nothing, failure) -> {
                if (failure != null) {
                    outcome.completeExceptionally(
                            failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
                }
            });
        }
        return outcome;
    }

    private CompletableFuture<Void> inBackground(String name, Runnable start) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    long began = System.nanoTime();
                    try {
                        patiently(start);
                        if (closed) {
                            // Became ready after another had failed.
                            close();
                        }
                        progress.ready(name, Duration.ofNanos(System.nanoTime() - began));
                        done.complete(null);
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                },
                "start-" + name);
        thread.setDaemon(true);
        thread.start();
        return done;
    }

    private void patiently(Runnable start) {
        for (int tries = 1; ; tries++) {
            try {
                start.run();
                return;
            } catch (EndedByItself e) {
                if (closed || tries == TRIES) {
                    throw e;
                }
                progress.startedAgain(e.getMessage() + " It is started again.");
                Http.pause(PAUSE.multipliedBy(tries));
            }
        }
    }

    private void startPostgres() {
        postgres = PostgresServer.kept(folder.resolve("postgresql"), ports.postgresql());
    }

    private void startKafka() {
        kafka = KafkaBroker.start(folder.resolve("kafka"), ports.kafka());
    }

    private void startKeycloak() {
        keycloak = KeycloakServer.start(folder.resolve("keycloak"), ports.keycloak());
    }

    /** Starts what has ended by itself, on the data that it left, and waits until it is ready. */
    void startAgain(ChildProcess ended) {
        ended.close();
        patiently(() -> {
            if (ended == postgres.process()) {
                startPostgres();
            } else if (ended == kafka.process()) {
                startKafka();
            } else if (ended == keycloak.process()) {
                startKeycloak();
            } else {
                start(serviceOf(ended));
            }
        });
    }

    private Service serviceOf(ChildProcess process) {
        for (Service service : Service.values()) {
            if (service.title().equals(process.name())) {
                return service;
            }
        }
        throw new IllegalArgumentException(process.name() + " is none of the services.");
    }

    /**
     * Starts a service that was stopped or has died, on the data that it left, and waits until it is ready.
     *
     * @return what runs now
     */
    public ChildProcess start(Service service) {
        stop(service);
        Map<String, String> surroundings = new HashMap<>();
        surroundings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service.label()));
        surroundings.put("QUARKUS_DATASOURCE_USERNAME", service.label());
        surroundings.put("QUARKUS_DATASOURCE_PASSWORD", service.label());
        surroundings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        surroundings.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                "http://localhost:" + ports.keycloak() + "/realms/" + KeycloakServer.REALM);
        // The page of an office, which the one hands out, asks the other too.
        if (service == Service.INGEST) {
            surroundings.put("INCLUSIO_PAGE_INDICATOR_URL", Service.INDICATOR.url(ports));
        } else if (service == Service.INDICATOR) {
            surroundings.put("INCLUSIO_PAGE_ORIGIN", Service.INGEST.url(ports));
            surroundings.put(
                    "INCLUSIO_BULK_FOLDER",
                    folder.resolve("bulk").toAbsolutePath().toString());
        } else {
            // Files that are read elsewhere link to it.
            surroundings.put("INCLUSIO_REPORT_ADDRESS_BASE", Service.REPORT.url(ports));
        }
        ChildProcess process = service.start(root, folder.resolve("services"), ports, surroundings);
        synchronized (services) {
            services.put(service, process);
        }
        String health = service.url(ports) + "/q/health/ready";
        process.awaitReady(() -> Http.answers(health), () -> "200 from " + health + Http.down(health));
        return process;
    }

    /** Stops one service and leaves the rest running; one that has died already is only forgotten. */
    public void stop(Service service) {
        ChildProcess process;
        synchronized (services) {
            process = services.remove(service);
        }
        if (process != null) {
            process.close();
        }
    }

    /** The process of a service that runs. */
    public ChildProcess process(Service service) {
        synchronized (services) {
            ChildProcess process = services.get(service);
            if (process == null) {
                throw new ServerFailure(service.title() + " is not running.");
            }
            return process;
        }
    }

    /** JDBC URL of a database of this system's PostgreSQL. */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    public String ingestUrl() {
        return Service.INGEST.url(ports);
    }

    public String indicatorUrl() {
        return Service.INDICATOR.url(ports);
    }

    public String reportUrl() {
        return Service.REPORT.url(ports);
    }

    public String keycloakUrl() {
        return keycloak.url();
    }

    public PortPlan ports() {
        return ports;
    }

    /** Every process by its name, the servers first. */
    public Map<String, ChildProcess> processes() {
        Map<String, ChildProcess> all = new LinkedHashMap<>();
        List<Supplier<ChildProcess>> servers = List.of(postgres::process, kafka::process, keycloak::process);
        for (Supplier<ChildProcess> server : servers) {
            all.put(server.get().name(), server.get());
        }
        synchronized (services) {
            services.values().forEach(service -> all.put(service.name(), service));
        }
        return all;
    }

    @Override
    public void close() {
        closed = true;
        List<Runnable> first = new ArrayList<>();
        synchronized (services) {
            services.values().forEach(service -> first.add(service::close));
        }
        together(first);
        List<Runnable> second = new ArrayList<>();
        for (AutoCloseable server : new AutoCloseable[] {postgres, kafka, keycloak}) {
            if (server != null) {
                second.add(() -> closeQuietly(server));
            }
        }
        together(second);
    }

    private static void closeQuietly(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            throw new ServerFailure("A server could not be stopped: " + e.getMessage() + ".", e);
        }
    }

    private static void together(List<Runnable> ends) {
        CompletableFuture.allOf(ends.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture<?>[]::new))
                .join();
    }
}
