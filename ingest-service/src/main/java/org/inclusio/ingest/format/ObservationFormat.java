package org.inclusio.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A way to write observations down. Reading streams: no more than a row is in memory. */
public interface ObservationFormat {

    /** All that can be read, in the order in which they are named to people. */
    List<ObservationFormat> ALL = List.of(new PlainCsv(), new SdmxCsv());

    /** The media type that announces it, without parameters. */
    String mediaType();

    /**
     * Reads every row.
     *
     * @throws UnreadableFile when the rest of the file can't be told apart into rows
     */
    void read(InputStream file, RowReceiver receiver) throws IOException;
}
