package org.inclusio.formats.row;

/** Takes rows in the order of the file, each as it is read. */
public interface RowReceiver {

    void observation(RawObservation row);

    /** A row that has no meaning; the rows after it are read all the same. */
    void unreadable(UnreadableRow row);

    /** The file says of itself that it is a test, before any row; where it says so and what its sender may do. */
    default void markedAsTest(UnreadableRow mark) {
        // Of no matter to who wants rows.
    }

    /** The rows that follow are of another sheet. */
    default void beginSheet(SheetName sheet) {
        // Of no matter to who wants rows.
    }

    /** A part of the file that is no row and is not read, so that its sender may be told. */
    default void passedOver(UnreadableRow part) {
        // Of no matter to who wants rows.
    }
}
