package org.inclusio.ingest.format;

import de.siegmar.fastcsv.reader.CsvRecord;

/** What the fields of a line mean, once the header is known. */
interface CsvLayout {

    /** How many fields a line has. */
    int width();

    /** Hands over what the line states: one observation, several where they stand side by side, or none. */
    void read(long line, CsvRecord record, RowReceiver receiver);
}
