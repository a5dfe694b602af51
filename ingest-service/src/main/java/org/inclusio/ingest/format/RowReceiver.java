package org.inclusio.ingest.format;

/** Takes rows in the order of the file, each as it is read. */
public interface RowReceiver {

    void observation(RawObservation row);

    /** A row that has no meaning; the rows after it are read all the same. */
    void unreadable(UnreadableRow row);
}
