package org.inclusio.ingest.quality;

import java.util.HashMap;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Holds the unit that a row says against that of its series, since a value is used in the unit of the catalogue. */
final class UnitsOfSeries {

    private final Map<String, String> bySeries = new HashMap<>();

    UnitsOfSeries(IndicatorCatalogue catalogue) {
        catalogue.series().forEach(series -> bySeries.put(series.code(), series.unit()));
        catalogue.baseSeries().forEach(series -> bySeries.put(series.code(), series.unit()));
    }

    /** Refuses other units; a series without a unit has any. What was kept in one before can still be withdrawn. */
    void judge(RawObservation row, Judgement judgement) {
        String said = row.get(Column.UNIT_MEASURE);
        String unit = said == null ? null : bySeries.get(row.get(Column.SERIES));
        if (unit == null || unit.isEmpty() || unit.equals(said) || "D".equals(row.get(Column.ACTION))) {
            return;
        }
        judgement.say(
                Column.UNIT_MEASURE,
                Rule.UNIT_OF_SERIES,
                Sentence.of(
                        "UNIT_OF_SERIES.other",
                        "value",
                        judgement.shown(Column.UNIT_MEASURE),
                        "series",
                        row.get(Column.SERIES),
                        "unit",
                        unit));
    }
}
