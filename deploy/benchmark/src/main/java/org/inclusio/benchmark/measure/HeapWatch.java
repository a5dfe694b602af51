package org.inclusio.benchmark.measure;

import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Looks at a service's heap five times a second and keeps the highest it has seen, garbage included. */
final class HeapWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;

    private final Supplier<OptionalDouble> heap;
    private final Thread thread;
    private volatile boolean closed;
    private volatile double peak;

    HeapWatch(Supplier<OptionalDouble> heap) {
        this.heap = heap;
        this.thread = new Thread(this::watch, "heap-watch");
        thread.setDaemon(true);
        thread.start();
    }

    /** Bytes; 0 when nothing was seen. */
    double peak() {
        return peak;
    }

    private void watch() {
        while (!closed) {
            peak = Math.max(peak, heap.get().orElse(0));
            try {
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
