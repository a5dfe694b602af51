package org.inclusio.ingest.observation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A way to write observations that {@code POST /v1/submissions} reads: sent back, they change nothing. */
interface WrittenFormat {

    int AT_ONCE = 2_000;

    /** Writes one message. */
    interface Message {
        void row(StatedObservation one) throws IOException;

        /** What stands after the last row. */
        void end() throws IOException;
    }

    /** Begins a message with what stands before the first row. */
    Message begin(OutputStream out) throws IOException;

    /** Reads and writes a part at a time, however many there are. */
    default void write(Observations observations, Observations.Question question, OutputStream out) throws IOException {
        Message message = begin(out);
        Cursor cursor = null;
        List<StatedObservation> part;
        do {
            part = observations.after(question, cursor, AT_ONCE);
            for (StatedObservation one : part) {
                message.row(one);
                cursor = Cursor.after(one);
            }
        } while (part.size() == AT_ONCE);
        message.end();
    }
}
