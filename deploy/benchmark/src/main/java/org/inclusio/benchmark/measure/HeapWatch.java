package org.inclusio.benchmark.measure;

/** Looks at ingest-service's heap five times a second and keeps the highest it has seen, garbage included. */
final class HeapWatch implements AutoCloseable {

    private static final long PERIOD_MILLIS = 200;

    private final SystemClient client;
    private final Thread thread;
    private volatile boolean closed;
    private volatile double peak;

    HeapWatch(SystemClient client) {
        this.client = client;
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
            peak = Math.max(peak, client.ingestHeap().orElse(0));
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
