package org.inclusio.benchmark.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.inclusio.launcher.Machine;
import org.inclusio.launcher.PortPlan;
import org.inclusio.launcher.RunningSystem;
import org.inclusio.stack.ChildProcess;

/** From the first process to all of them ready, on an empty folder and on kept data, and the memory that they take. */
final class Starting {

    private final Path root;
    private final Path folder;

    Starting(Path root, Path folder) {
        this.root = root;
        this.folder = folder;
    }

    void measure(ResultTable table, Progress progress) {
        double anew = startAndStop("start to ready, empty folder", table, progress, false);
        double again = startAndStop("start to ready, kept data", table, progress, true);
        progress.tell("  %.1f s on an empty folder, %.1f s on kept data", anew, again);
    }

    private double startAndStop(String name, ResultTable table, Progress progress, boolean withMemory) {
        Map<String, Duration> ready = new ConcurrentHashMap<>();
        long began = System.nanoTime();
        try (RunningSystem system = RunningSystem.start(root, folder, PortPlan.free(), ready::put)) {
            double seconds = (System.nanoTime() - began) / 1e9;
            table.add(name, "< 60 s", "%.1f s", seconds);
            progress.tell("  %s", each(ready));
            if (withMemory) {
                memory(system, table);
            }
            return seconds;
        }
    }

    private static String each(Map<String, Duration> ready) {
        return new TreeMap<>(ready)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + " "
                                + Math.round(entry.getValue().toMillis() / 100.0) / 10.0 + " s")
                        .collect(Collectors.joining(", "));
    }

    private static void memory(RunningSystem system, ResultTable table) {
        long sum = 0;
        for (ChildProcess process : system.processes().values()) {
            OptionalLong resident = Machine.resident(process.pid());
            if (resident.isPresent()) {
                sum += resident.getAsLong();
                table.add("resident when ready: " + process.name(), "", "%d MiB", resident.getAsLong() / 1024);
            }
        }
        table.add("resident when ready: together", "< 3072 MiB", "%d MiB", sum / 1024);
    }
}
