package org.inclusio.launcher;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.inclusio.stack.ChildProcess;
import org.inclusio.stack.ServerFailure;

/** Starts again what has ended by itself, and says so. Gives up on a process that ends too often. */
final class Watch implements AutoCloseable {

    /** More often than an item is tried that ends its process: that is set aside after six tries (docs/adr/0038). */
    private static final int MOST_STARTS = 8;

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RunningSystem system;
    private final RunningSystem.Progress progress;
    private final Map<String, Deque<Long>> starts = new HashMap<>();
    private final CompletableFuture<Void> surrender = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "watch");

    private Watch(RunningSystem system, RunningSystem.Progress progress) {
        this.system = system;
        this.progress = progress;
    }

    /** Watches until it is closed. */
    static Watch over(RunningSystem system, RunningSystem.Progress progress) {
        Watch watch = new Watch(system, progress);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /**
     * Returns only by failing, when a process has ended too often or could not be started again.
     *
     * @throws ServerFailure says which
     */
    void awaitSurrender() {
        try {
            surrender.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void run() {
        try {
            while (!Thread.interrupted()) {
                // The servers first: a service is not ready without them.
                for (ChildProcess process : system.processes().values()) {
                    if (!process.isAlive() && !ChildProcess.allAreEnding()) {
                        startAgain(process);
                        break;
                    }
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            // Closed.
        } catch (RuntimeException e) {
            surrender.completeExceptionally(e);
        }
    }

    private void startAgain(ChildProcess process) {
        long now = System.nanoTime();
        Deque<Long> recent = starts.computeIfAbsent(process.name(), name -> new ArrayDeque<>());
        while (!recent.isEmpty() && now - recent.getFirst() > WITHIN.toNanos()) {
            recent.removeFirst();
        }
        ServerFailure ended = process.endedByItself("");
        if (recent.size() == MOST_STARTS) {
            throw new ServerFailure(ended.getMessage() + " It was started " + MOST_STARTS + " times within "
                    + WITHIN.toMinutes() + " minutes and is not started again.");
        }
        recent.addLast(now);
        progress.startedAgain(ended.getMessage() + " It is started again.");
        system.startAgain(process);
        progress.ready(process.name(), Duration.ofNanos(System.nanoTime() - now));
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
