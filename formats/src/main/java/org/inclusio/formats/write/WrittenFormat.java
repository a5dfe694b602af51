package org.inclusio.formats.write;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A way to write observations that {@code ObservationFormats} reads: read again, they say the same.
 *
 * @param <T> what rows are made of
 */
public interface WrittenFormat<T> {

    /**
     * Writes one message.
     *
     * @param <T> what rows are made of
     */
    interface Message<T> {

        /**
         * Begins another data set; without this all rows are in one that replaces.
         *
         * @throws UnsupportedOperationException when the format knows one alone
         */
        default void dataSet(DataSetHead head) throws IOException {
            throw new UnsupportedOperationException("This format has one data set.");
        }

        /** Writes a row; where they stand in series, those of one series come one after the other. */
        void row(T one) throws IOException;

        /** What stands after the last row. */
        void end() throws IOException;
    }

    /** Begins a message with what stands before the first row. */
    Message<T> begin(OutputStream out) throws IOException;
}
