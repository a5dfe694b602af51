package org.inclusio.indicator.sdmx.data;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Reads what is wanted next while what was read is written, for a few readers at once: where there are many, the machine has
 * enough to do, and twice as many rows would be held.
 */
@ApplicationScoped
class PagesAhead {

    private static final int MOST = 4;

    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), one -> {
                Thread thread = new Thread(one, "read-ahead");
                thread.setDaemon(true);
                return thread;
            });

    /** Begins at once; empty where so many read ahead already that the caller has to read when it wants to. */
    <T> Optional<Future<T>> begin(Callable<T> reading) {
        try {
            return Optional.of(threads.submit(reading));
        } catch (RejectedExecutionException e) {
            return Optional.empty();
        }
    }

    /** What was read. */
    static <T> T done(Future<T> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The service ends while values are read.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The values of a release can't be read.", e.getCause());
        }
    }

    @PreDestroy
    void end() {
        threads.shutdownNow();
    }
}
