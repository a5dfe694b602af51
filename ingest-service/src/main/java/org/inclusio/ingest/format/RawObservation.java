package org.inclusio.ingest.format;

import java.util.EnumMap;
import java.util.Map;

/** One row as it was written: strings and the line they began on. An empty cell is no cell. */
public record RawObservation(long line, Map<Column, String> cells) {

    public RawObservation {
        cells = new EnumMap<>(cells);
    }

    /** What the row says in this column, or null. */
    public String get(Column column) {
        return cells.get(column);
    }
}
