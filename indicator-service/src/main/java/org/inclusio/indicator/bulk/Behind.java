package org.inclusio.indicator.bulk;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Does one piece of work after the other in a thread of its own, while whoever hands them over goes on; a few may wait. What
 * fails there fails the next time that something is handed over, or at the end.
 */
final class Behind implements AutoCloseable {

    private static final int WAITING = 8;

    private final Semaphore room = new Semaphore(WAITING);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final ExecutorService thread;

    /** @param what is written, which the thread is named after */
    Behind(String what) {
        this.thread = Executors.newSingleThreadExecutor(work -> thread(work, what));
    }

    /** A piece of it. */
    interface Work {
        void run() throws IOException;
    }

    private static Thread thread(Runnable work, String what) {
        Thread thread = new Thread(work, "bulk-files-" + what);
        thread.setDaemon(true);
        return thread;
    }

    /** Hands over, when there is room. */
    void run(Work work) throws IOException {
        rethrow();
        room.acquireUninterruptibly();
        boolean isHandedOver = false;
        try {
            thread.execute(() -> done(work));
            isHandedOver = true;
        } finally {
            if (!isHandedOver) {
                // Where no thread can be started, nobody else gives the room back.
                room.release();
            }
        }
    }

    private void done(Work work) {
        try {
            if (failure.get() == null) {
                work.run();
            }
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }

    /** Waits until everything is done. */
    void finish() throws IOException {
        awaitAll();
        rethrow();
    }

    private void awaitAll() {
        room.acquireUninterruptibly(WAITING);
        room.release(WAITING);
    }

    private void rethrow() throws IOException {
        Throwable failed = failure.get();
        if (failed instanceof IOException io) {
            throw io;
        } else if (failed instanceof Error error) {
            throw error;
        } else if (failed instanceof RuntimeException other) {
            throw other;
        }
    }

    /** Leaves what has not begun, and waits for what has. */
    @Override
    public void close() {
        failure.compareAndSet(null, new IllegalStateException("It was ended before."));
        awaitAll();
        thread.shutdown();
    }
}
