package org.inclusio.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Who a child process is and whose: process id and start time of both. The start time tells a process from a later
 * one that was given the same id.
 */
record ProcessRecord(long pid, Instant started, long ownerPid, Instant ownerStarted) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final String SUFFIX = ".process";

    /** Start times are derived from ticks since boot, so two readings of one may differ a little. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static Path fileIn(Path directory, String name) {
        return directory.resolve(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + SUFFIX);
    }

    static ProcessRecord of(ProcessHandle child) {
        ProcessHandle owner = ProcessHandle.current();
        return new ProcessRecord(child.pid(), startOf(child), owner.pid(), startOf(owner));
    }

    void writeTo(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(
                draft, pid + " " + started.toEpochMilli() + " " + ownerPid + " " + ownerStarted.toEpochMilli() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Optional<ProcessRecord> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ");
        try {
            return Optional.of(new ProcessRecord(
                    Long.parseLong(parts[0]),
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    Long.parseLong(parts[2]),
                    Instant.ofEpochMilli(Long.parseLong(parts[3]))));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Ends the process of an owner that is gone; refuses when the owner is still at work. */
    static void endLeftover(Path file, String name) throws IOException {
        ProcessRecord found = read(file).orElse(null);
        if (found == null) {
            return;
        }
        Optional<ProcessHandle> child = alive(found.pid, found.started);
        if (child.isPresent()) {
            if (found.ownerIsAlive()) {
                throw new ServerFailure(name + " already runs on " + file.getParent() + " (process " + found.pid
                        + ", started by process " + found.ownerPid
                        + "): stop that one first, or choose another folder.");
            }
            end(child.get());
        }
        Files.deleteIfExists(file);
    }

    boolean ownerIsAlive() {
        return alive(ownerPid, ownerStarted).isPresent();
    }

    private static void end(ProcessHandle leftover) {
        // SIGTERM would make PostgreSQL wait for its clients for ever; its recovery makes a hard end safe.
        leftover.descendants().forEach(ProcessHandle::destroyForcibly);
        leftover.destroyForcibly();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // Not onExit(): for a process that is not its child the JVM looks only every few seconds.
        while (leftover.isAlive()) {
            if (System.nanoTime() > deadline) {
                throw new ServerFailure("Process " + leftover.pid() + ", left behind earlier, does not end: kill it.");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerFailure("Waiting for the end of process " + leftover.pid() + " was interrupted.", e);
            }
        }
    }

    private static Optional<ProcessHandle> alive(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        Duration.between(startOf(handle), started).abs().compareTo(TOLERANCE) <= 0);
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
