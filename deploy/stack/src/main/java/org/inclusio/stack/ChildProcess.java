package org.inclusio.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One process that this JVM started and answers for. While it runs, a file beside its data says who it is and whose
 * it is, so that a later start finds and ends what a killed parent left behind. Ctrl-C ends all of them.
 */
public final class ChildProcess implements AutoCloseable {

    private static final Set<ChildProcess> RUNNING = new LinkedHashSet<>();
    private static boolean shuttingDown;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::closeAll, "end-children"));
    }

    private final String name;
    private final Process process;
    private final Path record;
    private final Path log;
    private final Ending ending;

    /** How a process is asked to end; the default is SIGTERM. */
    interface Ending {
        void ask(Process process) throws IOException, InterruptedException;
    }

    private ChildProcess(String name, Process process, Path record, Path log, Ending ending) {
        this.name = name;
        this.process = process;
        this.record = record;
        this.log = log;
        this.ending = ending;
    }

    /** Starts a command whose record is kept in {@code directory} and whose output goes to {@code log}. */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        return start(name, command, environment, directory, log, Process::destroy);
    }

    static ChildProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            Ending ending) {
        try {
            Files.createDirectories(directory);
            Path record = ProcessRecord.fileIn(directory, name);
            ProcessRecord.endLeftover(record, name);
            ProcessBuilder builder = builder(command, log);
            builder.environment().putAll(environment);
            return launch(name, builder, record, log, ending);
        } catch (IOException e) {
            throw new ServerFailure(name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    /** Ends what a killed parent left running in this directory; refuses when its parent is still at work. */
    public static void endLeftovers(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> records = Files.newDirectoryStream(directory, "*" + ProcessRecord.SUFFIX)) {
            for (Path record : records) {
                String file = record.getFileName().toString();
                ProcessRecord.endLeftover(record, file.substring(0, file.length() - ProcessRecord.SUFFIX.length()));
            }
        }
    }

    /** Runs a command that ends by itself, such as one that prepares a server's files, as long as it gets on. */
    static void runToEnd(String name, List<String> command, Path input, Path directory, Path log) throws IOException {
        ProcessBuilder builder = builder(command, log);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        Path record = ProcessRecord.fileIn(directory, name);
        ProcessRecord.endLeftover(record, name);
        try (ChildProcess child = launch(name, builder, record, log, Process::destroyForcibly)) {
            child.await(() -> !child.process.isAlive(), () -> "its end");
            if (child.process.exitValue() != 0) {
                throw new ServerFailure(
                        name + " failed (exit code " + child.process.exitValue() + "): read " + log + ".");
            }
        }
    }

    private static ProcessBuilder builder(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    }

    private static ChildProcess launch(String name, ProcessBuilder builder, Path record, Path log, Ending ending)
            throws IOException {
        // One lock with the shutdown: no process slips in between the last look and the end of this JVM.
        synchronized (RUNNING) {
            if (shuttingDown) {
                throw new ServerFailure(name + " was not started, because everything is being stopped.");
            }
            ChildProcess child = new ChildProcess(name, builder.start(), record, log, ending);
            RUNNING.add(child);
            ProcessRecord.of(child.process.toHandle()).writeTo(record);
            return child;
        }
    }

    /**
     * Waits until the condition holds, for as long as the process gets on.
     *
     * @param what says what is waited for, where it does not come
     * @throws EndedByItself when the process ends before
     * @throws ServerFailure when it does nothing for {@link Movement#STANDSTILL}
     */
    public void awaitReady(BooleanSupplier ready, Supplier<String> what) {
        await(
                () -> {
                    if (ready.getAsBoolean()) {
                        return true;
                    }
                    if (!process.isAlive()) {
                        throw endedByItself("while starting");
                    }
                    return false;
                },
                what);
    }

    private void await(BooleanSupplier condition, Supplier<String> what) {
        Movement movement = Movement.of(process, log);
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (movement.standsStill()) {
                throw new ServerFailure(String.format(
                        Locale.ROOT,
                        "%s has done nothing for %d seconds, after %d seconds in all; waited for %s: read %s.",
                        name,
                        Movement.STANDSTILL.toSeconds(),
                        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                        what.get(),
                        log));
            }
            pause();
        }
    }

    /** That it has ended, in words; only for a process that is not alive. */
    public EndedByItself endedByItself(String when) {
        return new EndedByItself(name + " has ended by itself" + (when.isEmpty() ? "" : " " + when) + " (exit code "
                + process.exitValue() + "): read " + log + ".");
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        synchronized (RUNNING) {
            if (!RUNNING.remove(this)) {
                return;
            }
        }
        boolean interrupted = Thread.interrupted();
        try {
            if (process.isAlive()) {
                ending.ask(process);
                if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            }
            Files.deleteIfExists(record);
        } catch (IOException e) {
            process.destroyForcibly();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether this JVM is ending, and its children with it. */
    public static boolean allAreEnding() {
        synchronized (RUNNING) {
            return shuttingDown;
        }
    }

    /** Ends every child at once; from then on none can be started. */
    static void closeAll() {
        List<Thread> closers;
        synchronized (RUNNING) {
            shuttingDown = true;
            closers = RUNNING.stream()
                    .map(child -> new Thread(child::close, "end-" + child.name))
                    .toList();
        }
        closers.forEach(Thread::start);
        for (Thread closer : closers) {
            try {
                closer.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Starting was interrupted.", e);
        }
    }
}
