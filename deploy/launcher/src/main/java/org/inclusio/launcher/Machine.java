package org.inclusio.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.inclusio.stack.ServerFailure;

/** What the machine has and what each process takes, read from Linux's /proc; elsewhere nothing is known. */
public final class Machine {

    static final long NEEDED_KIB = 3L * 1024 * 1024;

    private Machine() {}

    /** Fails when less memory is available than everything together takes. */
    static void requireMemory(Path meminfo) {
        OptionalLong available = number(meminfo, "MemAvailable:");
        if (available.isPresent() && available.getAsLong() < NEEDED_KIB) {
            throw new ServerFailure(String.format(
                    Locale.ROOT,
                    "Only %.1f GiB of memory are available and 3 GiB are needed: end other programs or use a larger"
                            + " machine.",
                    available.getAsLong() / 1024.0 / 1024.0));
        }
    }

    /**
     * The memory that a process takes, in KiB: for one alone the most it has had resident so far; for one with children,
     * such as PostgreSQL, what all have resident now, memory that they share counted once.
     */
    public static OptionalLong resident(long pid) {
        List<Long> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid)
                .toList();
        if (children.isEmpty()) {
            return number(proc(pid, "status"), "VmHWM:");
        }
        OptionalLong own = number(proc(pid, "smaps_rollup"), "Pss:");
        return own.isEmpty()
                ? own
                : OptionalLong.of(children.stream()
                        .mapToLong(child ->
                                number(proc(child, "smaps_rollup"), "Pss:").orElse(0))
                        .reduce(own.getAsLong(), Long::sum));
    }

    private static Path proc(long pid, String file) {
        return Path.of("/proc", Long.toString(pid), file);
    }

    private static OptionalLong number(Path file, String label) {
        if (!Files.isReadable(file)) {
            return OptionalLong.empty();
        }
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
