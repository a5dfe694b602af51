package org.inclusio.ingest.submission;

import java.util.HashMap;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.Place;
import org.inclusio.formats.row.RawObservation;

/** Which column of an office's own file the values of a year stand in, sheet by sheet, where it is one. */
final class ValueColumns {

    private static final String SEVERAL = "";

    private final Map<Integer, Map<String, String>> headers = new HashMap<>();

    void add(RawObservation row) {
        String header = row.header(Column.OBS_VALUE);
        String year = row.get(Column.TIME_PERIOD);
        // A year is one of two hundred; what is none would fill the memory of who reads a large file of them.
        if (header != null && year != null && year.length() == 4 && year.chars().allMatch(Character::isDigit)) {
            headers.computeIfAbsent(Place.sheet(row.line()), sheet -> new HashMap<>())
                    .merge(year, header, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /** Null when there is none, or more than one. */
    String of(long line, int year) {
        String header = headers.getOrDefault(Place.sheet(line), Map.of()).getOrDefault(Integer.toString(year), SEVERAL);
        return header.equals(SEVERAL) ? null : header;
    }
}
