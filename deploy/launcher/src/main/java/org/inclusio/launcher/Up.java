package org.inclusio.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.inclusio.stack.ChildProcess;
import org.inclusio.stack.Folders;
import org.inclusio.stack.ServerFailure;

/** {@code deploy/up}: everything from nothing to the report, then up until Ctrl-C. */
public final class Up {

    private static volatile boolean stopping;
    private static volatile boolean failed;

    private final Path root;
    private final Options options;
    private final Terminal terminal;

    private Up(Path root, Options options, Terminal terminal) {
        this.root = root;
        this.options = options;
        this.terminal = terminal;
    }

    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        Terminal terminal = new Terminal(System.out, Boolean.getBoolean("inclusio.terminal"));
        try {
            Path root = Path.of(System.getProperty("inclusio.root", ""))
                    .toAbsolutePath()
                    .normalize();
            Options options = Options.parse(arguments, root);
            if (options.help()) {
                terminal.line(Options.USAGE);
                return 0;
            }
            new Up(root, options, terminal).run();
            return 0;
        } catch (ServerFailure e) {
            return fail(e.getMessage());
        } catch (UncheckedIOException e) {
            return fail(told(e.getCause()));
        } catch (IOException e) {
            return fail(told(e));
        }
    }

    private static int fail(String sentence) {
        failed = true;
        if (!stopping) {
            System.out.flush();
            System.err.println();
            System.err.println("deploy/up: " + sentence);
        }
        return 1;
    }

    private static String told(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "A CSV file is not UTF-8: convert it first.";
        }
        return "Reading or writing failed: " + e + ".";
    }

    private void run() throws IOException {
        Machine.requireMemory(Path.of("/proc/meminfo"));
        if (options.fresh()) {
            KeptData.delete(options.keep());
        }
        KeptData.claim(options.keep());
        Thread farewell = new Thread(() -> {
            if (!failed) {
                stopping = true;
                terminal.line("Stopping ...");
            }
        });
        Runtime.getRuntime().addShutdownHook(farewell);
        long began = System.nanoTime();
        terminal.heading("Starting on " + options.keep());
        RunningSystem.Progress told = new Told();
        try (RunningSystem system = RunningSystem.start(root, options.keep(), options.ports(), told);
                Watch watch = Watch.over(system, told)) {
            terminal.line(
                    String.format(Locale.ROOT, "  everything ready after %.1f s", (System.nanoTime() - began) / 1e9));
            Signpost.lines(system, options.keep()).forEach(terminal::line);
            walk(system);
            if (options.once()) {
                tellMemory(system);
                Runtime.getRuntime().removeShutdownHook(farewell);
                terminal.heading("Stopping");
            } else {
                terminal.heading("Everything stays up until Ctrl-C.");
                watch.awaitSurrender();
            }
        }
        terminal.line("Everything was stopped.");
    }

    private void walk(RunningSystem system) throws IOException {
        Path temporary = options.keep().resolve("offices");
        Walk walk = new Walk(system, root, temporary, terminal, Clock.systemUTC());
        try {
            if (options.data() == null) {
                walk.pushSample();
            } else {
                walk.pushFolder(options.data());
            }
            walk.catchUp();
            walk.release();
            walk.report();
        } finally {
            Folders.delete(temporary);
        }
    }

    private void tellMemory(RunningSystem system) {
        terminal.heading("Memory resident at its peak (PostgreSQL: all its processes now)");
        long sum = 0;
        for (ChildProcess process : system.processes().values()) {
            OptionalLong resident = Machine.resident(process.pid());
            if (resident.isPresent()) {
                sum += resident.getAsLong();
                terminal.line(
                        String.format(Locale.ROOT, "  %-20s %6d MiB", process.name(), resident.getAsLong() / 1024));
            }
        }
        terminal.line(String.format(Locale.ROOT, "  %-20s %6d MiB", "together", sum / 1024));
    }

    private final class Told implements RunningSystem.Progress {

        @Override
        public void ready(String name, Duration after) {
            if (!stopping) {
                terminal.ready(name, after);
            }
        }

        @Override
        public void startedAgain(String sentence) {
            if (!stopping) {
                terminal.line("  " + sentence);
            }
        }
    }
}
