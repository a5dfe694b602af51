package org.inclusio.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.SheetName;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;

/**
 * Reads a file in a thread of its own, some rows ahead of the receiver, who takes them in the caller's thread and in the
 * order of the file. What is ahead is bounded in rows and in characters.
 */
public final class ReadAhead {

    private static final int MOST_ROWS = 512;
    private static final int MOST_CHARACTERS = 1 << 18;
    private static final int BATCHES = 4;

    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
    private volatile boolean abandoned;

    private ReadAhead() {}

    /** A part that is no row. */
    private record Passed(UnreadableRow part) {}

    private record Marked(UnreadableRow mark) {}

    /** Rows, each read or unreadable, parts that are none and the refusal of a test, and, in the last batch, what ended the reading too early, or null. */
    private record Batch(List<Object> rows, boolean isLast, Throwable failure) {}

    /** Ends a reading that nobody waits for any more. */
    private static final class Abandoned extends RuntimeException {
        Abandoned() {
            super(null, null, false, false);
        }
    }

    /**
     * Does what {@code format.read(file, receiver)} does; when it returns, or throws, the other thread has ended.
     *
     * @throws UnreadableFile when the rest of the file can't be told apart into rows
     */
    public static void read(ObservationFormat format, InputStream file, RowReceiver receiver) throws IOException {
        new ReadAhead().run(format, file, receiver);
    }

    private void run(ObservationFormat format, InputStream file, RowReceiver receiver) throws IOException {
        Thread reader = new Thread(() -> fill(format, file), "read-ahead");
        reader.setDaemon(true);
        reader.start();
        Throwable failure;
        try {
            failure = deliver(receiver);
        } catch (RuntimeException | Error e) {
            abandoned = true;
            throw e;
        } finally {
            end(reader);
        }
        if (failure instanceof IOException e) {
            throw e;
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    private Throwable deliver(RowReceiver receiver) {
        while (true) {
            Batch batch = taken();
            for (Object row : batch.rows()) {
                if (row instanceof RawObservation observation) {
                    receiver.observation(observation);
                } else if (row instanceof Marked marked) {
                    receiver.markedAsTest(marked.mark());
                } else if (row instanceof SheetName sheet) {
                    receiver.beginSheet(sheet);
                } else if (row instanceof Passed passed) {
                    receiver.passedOver(passed.part());
                } else {
                    receiver.unreadable((UnreadableRow) row);
                }
            }
            if (batch.isLast()) {
                return batch.failure();
            }
        }
    }

    private Batch taken() {
        try {
            return batches.take();
        } catch (InterruptedException e) {
            abandoned = true;
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading of a file was interrupted.", e);
        }
    }

    /** Until the other thread no longer reads from the file, which others may read again. */
    private void end(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            batches.clear();
            try {
                reader.join(1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void fill(ObservationFormat format, InputStream file) {
        Filling filling = new Filling();
        try {
            format.read(file, filling);
            filling.pass(true, null);
        } catch (Abandoned e) {
            // Nobody waits.
        } catch (Throwable e) {
            filling.pass(true, e);
        }
    }

    private final class Filling implements RowReceiver {
        private List<Object> rows = new ArrayList<>(MOST_ROWS);
        private int characters;

        @Override
        public void observation(RawObservation row) {
            characters += row.characters();
            add(row);
        }

        @Override
        public void unreadable(UnreadableRow row) {
            add(row);
        }

        @Override
        public void markedAsTest(UnreadableRow mark) {
            add(new Marked(mark));
        }

        @Override
        public void beginSheet(SheetName sheet) {
            add(sheet);
        }

        @Override
        public void passedOver(UnreadableRow part) {
            add(new Passed(part));
        }

        private void add(Object row) {
            rows.add(row);
            if (rows.size() == MOST_ROWS || characters > MOST_CHARACTERS) {
                pass(false, null);
            }
        }

        void pass(boolean isLast, Throwable failure) {
            if (abandoned) {
                throw new Abandoned();
            }
            try {
                batches.put(new Batch(rows, isLast, failure));
            } catch (InterruptedException e) {
                throw new Abandoned();
            }
            rows = new ArrayList<>(MOST_ROWS);
            characters = 0;
        }
    }
}
