package org.inclusio.ingest.comparison;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.ingest.quality.Interpretation;

/** A file of one area that holds nothing else, row by row from its second line. */
public final class Rows {

    private static final Interpretation INTERPRETATION = new Interpretation();

    private final Comparison comparison = new Comparison(false);
    private int ordinal;

    /** Cells as {@code SERIES=POP SEX=F TIME_PERIOD=2009 OBS_VALUE=54}, with 2009 unless another year is written. */
    public Rows with(String cells) {
        add(cells);
        return this;
    }

    Comparison.Outcome add(String cells) {
        ordinal++;
        try {
            RawObservation row = row(ordinal + 1L, cells);
            return comparison.add(comparison.whole(row), row.get(Column.COMMENT_OBS) != null, ordinal);
        } catch (SQLException e) {
            throw new IllegalStateException("There is no database.", e);
        }
    }

    /** What the area holds before the file. */
    public Rows held(String cells) {
        comparison.hold(row(0, cells));
        return this;
    }

    public Comparison comparison() {
        return comparison;
    }

    static RawObservation row(long line, String cells) {
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.REF_AREA, "KEN");
        row.put(Column.TIME_PERIOD, "2009");
        for (String cell : cells.split(" ")) {
            String[] sides = cell.split("=", 2);
            row.put(Column.valueOf(sides[0]), sides[1]);
        }
        return INTERPRETATION.completion().of(RawObservation.of(line, row));
    }
}
