package org.inclusio.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Whether a process that is awaited gets on, however slow the machine is: it or one of its children uses the processor, or
 * its log grows. A Java program that only waits uses less than a hundredth of a core.
 */
final class Movement {

    /** Nothing moving for so long means that something is broken, not slow. */
    static final Duration STANDSTILL = Duration.ofMinutes(2);

    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long FEWEST_NANOS = WINDOW_NANOS / 50;

    private final LongSupplier processorNanos;
    private final LongSupplier logBytes;
    private final LongSupplier clock;
    private long moved;
    private long began;
    private long processorThen;
    private long logThen;

    /** Of a process and all that it has started. */
    static Movement of(Process process, Path log) {
        return new Movement(
                () -> processorNanos(process.toHandle()), () -> log.toFile().length(), System::nanoTime);
    }

    Movement(LongSupplier processorNanos, LongSupplier logBytes, LongSupplier clock) {
        this.processorNanos = processorNanos;
        this.logBytes = logBytes;
        this.clock = clock;
        this.moved = clock.getAsLong();
        look(moved);
    }

    /** Whether nothing has moved for {@link #STANDSTILL}. */
    boolean standsStill() {
        long now = clock.getAsLong();
        if (now - began >= WINDOW_NANOS) {
            long used = processorThen;
            long written = logThen;
            look(now);
            // A child that has ended takes its time with it.
            if (Math.abs(processorThen - used) >= FEWEST_NANOS || logThen != written) {
                moved = now;
            }
        }
        return now - moved >= STANDSTILL.toNanos();
    }

    private void look(long now) {
        began = now;
        processorThen = processorNanos.getAsLong();
        logThen = logBytes.getAsLong();
    }

    private static long processorNanos(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each ->
                        each.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
                .sum();
    }
}
