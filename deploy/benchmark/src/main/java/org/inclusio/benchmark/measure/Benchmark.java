package org.inclusio.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.inclusio.benchmark.measure.BenchmarkRequest.Part;
import org.inclusio.benchmark.plausibility.Plausibility;
import org.inclusio.launcher.PortPlan;
import org.inclusio.launcher.RunningSystem;
import org.inclusio.stack.Folders;
import org.inclusio.stack.ServerFailure;

/** {@code deploy/bench}: starts everything in a throw-away folder on free ports, measures, and prints a table. */
public final class Benchmark {

    private final Path root;
    private final BenchmarkRequest request;
    private final ResultTable table = new ResultTable();

    private Benchmark(Path root, BenchmarkRequest request) {
        this.root = root;
        this.request = request;
    }

    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try {
            BenchmarkRequest request = BenchmarkRequest.parse(arguments);
            if (request.help()) {
                System.out.println(BenchmarkRequest.USAGE);
                return 0;
            }
            Path root = Path.of(System.getProperty("inclusio.root", ""))
                    .toAbsolutePath()
                    .normalize();
            new Benchmark(root, request).run();
            return 0;
        } catch (ServerFailure e) {
            System.err.println("deploy/bench: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("deploy/bench: reading or writing failed: " + e + ".");
        }
        return 1;
    }

    private void run() throws IOException {
        // Not in the system's folder for temporary files: that may lie in memory, where a commit costs nothing.
        Path folder = root.resolve("deploy/target/bench");
        Folders.delete(folder);
        Files.createDirectories(folder);
        // After a failure it stays until the next run, because the logs in it tell why.
        measure(folder);
        Folders.delete(folder);
        Path file = root.resolve("deploy/target/benchmark.md");
        Files.write(file, table.lines());
        tell("");
        table.lines().forEach(line -> tell("%s", line));
        tell("");
        tell("%d cores, Java %s; kept in %s", Runtime.getRuntime().availableProcessors(), Runtime.version(), file);
    }

    private void measure(Path folder) throws IOException {
        Path data = folder.resolve("data");
        if (request.asksFor(Part.START)) {
            tell("Starting and stopping everything twice");
            new Starting(root, data).measure(table, Benchmark::tell);
        }
        if (request.asksFor(Part.COMPUTATION)) {
            new Computation(request.areas(), request.runs()).measure(table, Benchmark::tell);
        }
        if (request.asksFor(Part.PLAUSIBILITY) && request.data() != null) {
            tell("Rules that warn, over published data and planted faults");
            new Plausibility().measure(request.data()).forEach(line -> tell("%s", line));
        }
        if (request.asksFor(Part.REPORT)) {
            tell("The report, over a system of its own");
            try (RunningSystem system =
                    RunningSystem.start(root, folder.resolve("report"), PortPlan.free(), (name, after) -> {})) {
                new Reporting(system, new SystemClient(system), request, root, folder).measure(table, Benchmark::tell);
            }
        }
        if (request.asksFor(Part.DISSEMINATION)) {
            tell("What is read of a release, over a system of its own");
            try (RunningSystem system =
                    RunningSystem.start(root, folder.resolve("dissemination"), PortPlan.free(), (name, after) -> {})) {
                new Dissemination(system, new SystemClient(system), request, root, folder)
                        .measure(table, Benchmark::tell);
            }
        }
        if (!request.asksFor(Part.FRESHNESS) && !request.asksFor(Part.BULK) && !request.asksFor(Part.COLLECTION)) {
            return;
        }
        tell("Starting everything");
        try (RunningSystem system = RunningSystem.start(root, data, PortPlan.free(), (name, after) -> {})) {
            SystemClient client = new SystemClient(system);
            if (request.asksFor(Part.FRESHNESS)) {
                tell("Freshness: %d small submissions, one at a time", request.samples());
                new Freshness(client, request.samples()).measure(table, Benchmark::tell);
            }
            if (request.asksFor(Part.BULK)) {
                tell("Bulk: %,d rows as COPY and as a submission in turn, %d times", request.rows(), request.runs());
                new BulkLoading(system, client, request, folder).measure(table, Benchmark::tell);
            }
            if (request.asksFor(Part.COLLECTION)) {
                tell(
                        "Collection: %,d rows checked, sent, sent again and changed, %d times",
                        request.rows(), request.runs());
                new Collection(system, client, request, folder).measure(table, Benchmark::tell);
            }
        }
    }

    private static void tell(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
