package org.inclusio.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.stack.ChildProcess;
import org.inclusio.stack.ServerFailure;

/** The three services, how much heap each is given and how each is told where the servers are. */
public enum Service {
    INGEST("ingest", 512),
    INDICATOR("indicator", 512),
    REPORT("report", 448);

    private final String label;
    private final int heapMegabytes;

    Service(String label, int heapMegabytes) {
        this.label = label;
        this.heapMegabytes = heapMegabytes;
    }

    /** The name of its database and its port property. */
    public String label() {
        return label;
    }

    public String title() {
        return label + "-service";
    }

    int port(PortPlan ports) {
        return switch (this) {
            case INGEST -> ports.ingest();
            case INDICATOR -> ports.indicator();
            case REPORT -> ports.report();
        };
    }

    /** The most heap it is given, in MiB. */
    public int heapMegabytes() {
        return heapMegabytes;
    }

    String url(PortPlan ports) {
        return "http://localhost:" + port(ports);
    }

    ChildProcess start(Path root, Path folder, PortPlan ports, Map<String, String> surroundings) {
        Map<String, String> environment = new HashMap<>(surroundings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(ports)));
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dvertx.disableURIValidation=true",
                "-jar",
                application(root).toString());
        Path log = folder.resolve(title() + ".log");
        return ChildProcess.start(title(), command, environment, folder, log);
    }

    /** The program; a sentence when it is not built. */
    Path application(Path root) {
        Path application = root.resolve(title()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.isRegularFile(application)) {
            throw new ServerFailure(
                    title() + " is not built (" + application + " is missing): run `mvn package -DskipTests`.");
        }
        return application;
    }
}
