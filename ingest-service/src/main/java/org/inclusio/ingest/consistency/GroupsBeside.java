package org.inclusio.ingest.consistency;

import java.util.List;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Line;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;

/**
 * A rate of a group beside the other groups of the same year, where too few other years are known to hold it against:
 * most surveys come once in five years.
 */
final class GroupsBeside implements RuleAcrossRows {

    private static final List<Dimension> DIMENSIONS =
            List.of(Dimension.SEX, Dimension.URBANISATION, Dimension.WEALTH_QUANTILE, Dimension.EDUCATION_LEVEL);
    private static final int FEWEST_YEARS = 3;
    private static final double TIMES = 3;

    private final IndicatorCatalogue catalogue;
    private int[] years = {};

    GroupsBeside(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean concerns(String series, Neighbours around) {
        years = around.years(series);
        return !catalogue.isAdditive(series);
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (!(row.value() > 0) || isKnownInYears(row, around)) {
            return;
        }
        for (Dimension dimension : DIMENSIONS) {
            Line line = row.lines().along(dimension);
            int own = around.keys().number(row.key(), dimension);
            int known = 0;
            double smallest = Double.POSITIVE_INFINITY;
            double largest = 0;
            for (int code = 0; code < 16; code++) {
                double value = code == own ? Double.NaN : line.value(code);
                if (!Double.isNaN(value)) {
                    known++;
                    smallest = Math.min(smallest, value);
                    largest = Math.max(largest, value);
                }
            }
            if (known >= 2 && (row.value() > TIMES * largest || row.value() * TIMES < smallest)) {
                double low = smallest;
                double high = largest;
                sayings.say(
                        row,
                        Rule.OUT_OF_ITS_GROUPS,
                        () -> Sentence.of(
                                "OUT_OF_ITS_GROUPS.outside",
                                "value",
                                Sayings.number(row.value()),
                                "dimension",
                                dimension.name(),
                                "lower",
                                Sayings.number(low),
                                "upper",
                                Sayings.number(high)));
                return;
            }
        }
    }

    private boolean isKnownInYears(NewRow row, Neighbours around) {
        Line line = row.lines().throughYears();
        int year = around.keys().year(row.key());
        int known = 0;
        for (int i = 0; i < years.length && known < FEWEST_YEARS; i++) {
            if (years[i] != year && !Double.isNaN(line.value(years[i] - ObservationKeys.FIRST_YEAR))) {
                known++;
            }
        }
        return known >= FEWEST_YEARS;
    }
}
