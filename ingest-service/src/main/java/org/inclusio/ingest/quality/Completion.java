package org.inclusio.ingest.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.disaggregation.SeriesDimensions;
import org.inclusio.statistics.observation.Dimension;

/**
 * Writes into the rows of one file the codes that their series name, so that what is left out and what is written out is
 * one observation; and remembers what it wrote. docs/adr/0046.
 */
public final class Completion {

    private record Written(String series, Column column) {}

    private static final String TOTAL = "_T";
    private static final Column SEX = CodesOfSeries.COLUMNS.get(Dimension.SEX);

    private static final class Rows {
        private final RawObservation first;
        private final String code;
        private long count;

        private Rows(RawObservation first, String code) {
            this.first = first;
            this.code = code;
        }
    }

    private final CodesOfSeries codes;
    private final Map<Written, Rows> written = new LinkedHashMap<>();
    private String lastSeries;
    private SeriesDimensions last;

    Completion(CodesOfSeries codes) {
        this.codes = codes;
    }

    /** The row of the one observation that it is about. */
    public RawObservation of(RawObservation row) {
        SeriesDimensions dimensions = dimensions(row);
        if (dimensions == null) {
            return row;
        }
        RawObservation whole = row;
        for (Dimension dimension : dimensions.named()) {
            Column column = CodesOfSeries.COLUMNS.get(dimension);
            if (CodesOfSeries.isLeftOut(row.get(column))) {
                whole = write(whole, row, column, dimensions.code(dimension));
            }
        }
        return dimensions.isTotalByName(Dimension.SEX, row.get(SEX)) ? write(whole, row, SEX, TOTAL) : whole;
    }

    private RawObservation write(RawObservation whole, RawObservation row, Column column, String code) {
        written.computeIfAbsent(new Written(row.get(Column.SERIES), column), it -> new Rows(row, code)).count++;
        return whole.with(column, code);
    }

    /** A row that deletes whatever it names: what it leaves out stands for every code, and the total for the series' own. */
    public RawObservation ofDeletion(RawObservation row) {
        SeriesDimensions dimensions = dimensions(row);
        RawObservation whole = row;
        if (dimensions != null) {
            for (Dimension dimension : dimensions.named()) {
                Column column = CodesOfSeries.COLUMNS.get(dimension);
                if (row.get(column) != null && CodesOfSeries.isLeftOut(row.get(column))) {
                    whole = whole.with(column, dimensions.code(dimension));
                }
            }
            if (dimensions.isTotalByName(Dimension.SEX, row.get(SEX))) {
                whole = whole.with(SEX, TOTAL);
            }
        }
        return whole;
    }

    /** Of a million rows most have the series of the row before, by the very same text. */
    @SuppressWarnings("ReferenceEquality")
    private SeriesDimensions dimensions(RawObservation row) {
        String series = row.get(Column.SERIES);
        if (series != lastSeries) {
            lastSeries = series;
            last = codes.of(series);
        }
        return last;
    }

    /** What was written, once for each series and column, at the first row. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        written.forEach((where, rows) -> {
            Judgement judgement = new Judgement(rows.first);
            Sentence cause = rows.code.equals(TOTAL)
                    ? Sentence.of(
                            "DIMENSION_COMPLETED.by-name",
                            "series",
                            where.series(),
                            "code",
                            rows.code,
                            "rows",
                            rows.count)
                    : Sentence.of(
                            "DIMENSION_COMPLETED.written",
                            "series",
                            where.series(),
                            "code",
                            rows.code,
                            "rows",
                            rows.count);
            judgement.say(where.column(), Rule.DIMENSION_COMPLETED, cause);
            findings.addAll(judgement.findings());
        });
        return findings;
    }
}
