package org.inclusio.formats.row;

import java.io.IOException;
import java.io.InputStream;

/** A way to write observations down. Reading streams: no more than a row is in memory. */
public interface ObservationFormat {

    /** The media type that announces it, without parameters. */
    String mediaType();

    /**
     * Whether the rules of SDMX hold: a row without an action changes what it speaks of, and one that deletes means all
     * values of a dimension that it leaves out. Elsewhere a row without an action states the whole observation, and a
     * dimension that is left out is the total.
     */
    default boolean isSdmx() {
        return mediaType().startsWith("application/vnd.sdmx.");
    }

    /**
     * Reads every row.
     *
     * @throws UnreadableFile when the rest of the file can't be told apart into rows
     */
    void read(InputStream file, RowReceiver receiver) throws IOException;
}
