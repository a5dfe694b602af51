package org.inclusio.ingest.quality;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.statistics.catalogue.BaseSeries;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.disaggregation.SeriesDimensions;
import org.inclusio.statistics.observation.Dimension;

/** What a series knows of its dimensions: which code stands where a row has none, and which others may. */
final class CodesOfSeries {

    static final Map<Dimension, Column> COLUMNS = new EnumMap<>(Dimension.class);

    static {
        for (Dimension dimension : Dimension.values()) {
            COLUMNS.put(dimension, Column.valueOf(dimension.sdmxName()));
        }
    }

    private final Map<String, SeriesDimensions> bySeries = new HashMap<>();

    CodesOfSeries(IndicatorCatalogue catalogue) {
        catalogue.series().stream().map(Series::code).forEach(code -> add(catalogue, code));
        catalogue.baseSeries().stream().map(BaseSeries::code).forEach(code -> add(catalogue, code));
    }

    private void add(IndicatorCatalogue catalogue, String code) {
        SeriesDimensions dimensions = SeriesDimensions.of(catalogue, code);
        if (!dimensions.limited().isEmpty()) {
            bySeries.put(code, dimensions);
        }
    }

    /** Null for a series that is about everybody, and for a code that the catalogue does not have. */
    SeriesDimensions of(String series) {
        return series == null ? null : bySeries.get(series);
    }

    /** Whether it is the series itself that says whom its rows are about in this column. */
    boolean isOfSeries(String series, Column column) {
        SeriesDimensions dimensions = of(series);
        return dimensions != null
                && dimensions.limited().stream().map(COLUMNS::get).anyMatch(column::equals);
    }

    /** Whether a code leaves it to the series whom the row is about. */
    static boolean isLeftOut(String code) {
        return code == null || code.equals("_T");
    }

    /** Refuses other codes. What was kept under one before can still be withdrawn. */
    void judge(RawObservation row, Judgement judgement) {
        SeriesDimensions dimensions = of(row.get(Column.SERIES));
        if (dimensions == null || "D".equals(row.get(Column.ACTION))) {
            return;
        }
        for (Dimension dimension : dimensions.limited()) {
            Column column = COLUMNS.get(dimension);
            String code = row.get(column);
            if (!isLeftOut(code) && !dimensions.admits(dimension, code)) {
                judgement.say(column, Rule.CODE_OF_SERIES, cause(row, judgement.shown(column), dimension, dimensions));
            }
        }
    }

    private static Sentence cause(RawObservation row, String value, Dimension dimension, SeriesDimensions dimensions) {
        String series = row.get(Column.SERIES);
        String code = dimensions.code(dimension);
        return dimensions.isFixed(dimension)
                ? Sentence.of("CODE_OF_SERIES.fixed", "value", value, "series", series, "code", code)
                : Sentence.of("CODE_OF_SERIES.outside", "value", value, "series", series, "code", code);
    }
}
