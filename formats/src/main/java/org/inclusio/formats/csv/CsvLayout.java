package org.inclusio.formats.csv;

import org.inclusio.formats.row.RowReceiver;

/** What the fields of a line mean, once the header is known. */
interface CsvLayout {

    /** How many fields a line has. */
    int width();

    /** Hands over what a line states: one observation, several where they stand side by side, or none. */
    void read(CsvLines row, RowReceiver receiver);
}
