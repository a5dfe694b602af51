package org.inclusio.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.row.RowReceiver;
import org.inclusio.formats.row.UnreadableRow;

/** What a reader makes of a message. */
public final class ReadRows implements RowReceiver {

    private final List<RawObservation> rows = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    public static List<RawObservation> of(ObservationFormat format, String text) {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    public static List<RawObservation> of(ObservationFormat format, byte[] bytes) {
        return read(format, bytes, new ReadRows()).rows;
    }

    /** Where it says of itself that it is a test. */
    public static List<String> marks(ObservationFormat format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8), new ReadRows()).marks;
    }

    /** What its sender is told of parts that are no rows. */
    public static List<String> told(ObservationFormat format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8), new ReadRows()).told;
    }

    private static ReadRows read(ObservationFormat format, byte[] bytes, ReadRows rows) {
        try {
            format.read(new ByteArrayInputStream(bytes), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** What a row says. */
    public static Map<Column, String> cells(RawObservation row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (row.get(column) != null) {
                cells.put(column, row.get(column));
            }
        }
        return cells;
    }

    /** By sex, what each row says of a column; an empty text where it says nothing. */
    public static Map<String, String> bySex(List<RawObservation> rows, Column column) {
        Map<String, String> said = new java.util.TreeMap<>();
        rows.forEach(row -> said.put(
                row.get(Column.SEX) == null ? "" : row.get(Column.SEX),
                row.get(column) == null ? "" : row.get(column)));
        return said;
    }

    @Override
    public void observation(RawObservation row) {
        rows.add(row);
    }

    @Override
    public void unreadable(UnreadableRow row) {
        throw new AssertionError(row.sentence().toString());
    }

    @Override
    public void markedAsTest(UnreadableRow mark) {
        marks.add(mark.sentence().toString());
    }

    @Override
    public void passedOver(UnreadableRow part) {
        told.add(part.sentence().toString());
    }
}
