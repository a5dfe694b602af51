package org.inclusio.formats;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.SheetName;
import org.inclusio.formats.row.UnreadableFile;
import org.inclusio.formats.row.UnreadableRow;
import org.inclusio.formats.sentence.Sentence;

/**
 * Reads a file so that whatever its reader stumbles over is an unreadable file: bytes that are no characters, for which
 * every parser has an exception of its own, and what a parser did not foresee. What the receiver throws stays what it is.
 */
public final class GuardedReading {

    private static final System.Logger LOG = System.getLogger(GuardedReading.class.getName());

    private GuardedReading() {}

    /**
     * Does what {@code format.read(file, receiver)} does.
     *
     * @param ahead whether rows are read in a thread of their own
     * @throws UnreadableFile when the rest of the file can't be told apart into rows
     * @throws IOException when the file can't be read at all
     */
    public static void read(ObservationFormat format, InputStream file, RowReceiver receiver, boolean ahead)
            throws IOException {
        Guard guard = new Guard(receiver);
        try {
            if (ahead) {
                ReadAhead.read(format, file, guard);
            } else {
                format.read(file, guard);
            }
        } catch (CharConversionException | CharacterCodingException e) {
            throw unreadable(guard, Sentence.of("READABLE_FILE.no-characters"), e);
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (e == guard.thrown) {
                throw e;
            }
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A file of the format " + format.mediaType() + " was more than its reader could bear.",
                    e);
            throw unreadable(guard, Sentence.of("READABLE_FILE.unforeseen"), e);
        }
    }

    private static UnreadableFile unreadable(Guard guard, Sentence why, Throwable cause) {
        return new UnreadableFile(
                guard.line, why.at(guard.line > 1 ? Place.afterLine(guard.line) : Place.line(1)), cause);
    }

    /** Hands rows on and remembers where the last one stood, and what its receiver threw. */
    private static final class Guard implements RowReceiver {
        private final RowReceiver receiver;
        private long line = 1;
        private Throwable thrown;

        Guard(RowReceiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void observation(RawObservation row) {
            line = Math.max(line, row.line());
            try {
                receiver.observation(row);
            } catch (RuntimeException | Error e) {
                thrown = e;
                throw e;
            }
        }

        @Override
        public void unreadable(UnreadableRow row) {
            try {
                receiver.unreadable(row);
            } catch (RuntimeException | Error e) {
                thrown = e;
                throw e;
            }
        }

        @Override
        public void markedAsTest(UnreadableRow mark) {
            receiver.markedAsTest(mark);
        }

        @Override
        public void beginSheet(SheetName sheet) {
            receiver.beginSheet(sheet);
        }

        @Override
        public void passedOver(UnreadableRow part) {
            try {
                receiver.passedOver(part);
            } catch (RuntimeException | Error e) {
                thrown = e;
                throw e;
            }
        }
    }
}
