package org.inclusio.ingest.consistency;

import java.util.Arrays;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Line;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.Course;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.plausibility.Repetition;

/** A year that has to the last digit what the year before has, in a line that otherwise never stands still. */
final class YearRepeated implements RuleAcrossRows {

    private static final int YEARS = Repetition.YEARS;

    private final IndicatorCatalogue catalogue;
    private final double[] changes = new double[2 * YEARS];
    private int[] sexes = {};
    private int[] places = {};

    YearRepeated(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean concerns(String series, Neighbours around) {
        ObservationKeys keys = around.keys();
        sexes = new int[] {keys.known(Dimension.SEX, "F"), keys.known(Dimension.SEX, "M")};
        places = new int[] {keys.known(Dimension.URBANISATION, "U"), keys.known(Dimension.URBANISATION, "R")};
        return around.years(series).length > 2 && catalogue.course(series).kind() != Course.Kind.STEPS;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        double value = row.value();
        int year = around.keys().year(row.key());
        Line line = row.lines().throughYears();
        if (value == 0 || !(value == value(line, year - 1))) {
            return;
        }
        int count = 0;
        int before = 0;
        double unit = Repetition.unit(value, 1);
        for (int to = year - YEARS + 1; to <= year + YEARS; to++) {
            double change = to == year ? Double.NaN : value(line, to) - value(line, to - 1);
            if (!Double.isNaN(change)) {
                unit = Repetition.unit(value(line, to), unit);
                changes[count++] = change;
                before = to < year ? count : before;
            }
        }
        if (Repetition.isRemarkable(Arrays.copyOf(changes, count), before, unit, others(row, year, around))) {
            long earlier = around.keys().withYear(row.key(), year - 1);
            sayings.say(
                    row,
                    Rule.YEAR_REPEATED,
                    () -> Sentence.of(
                            "YEAR_REPEATED.repeated",
                            "earlier",
                            sayings.placed(earlier, row.group()),
                            "year",
                            year - 1));
        }
    }

    /** How many of the sexes and places beside it have the same in both years. */
    private int others(NewRow row, int year, Neighbours around) {
        return repeating(row, Dimension.SEX, sexes, year, around)
                + repeating(row, Dimension.URBANISATION, places, year, around);
    }

    private static int repeating(NewRow row, Dimension dimension, int[] codes, int year, Neighbours around) {
        int own = around.keys().number(row.key(), dimension);
        int repeating = 0;
        for (int code : codes) {
            if (code >= 0 && code != own) {
                long key = around.keys().with(row.key(), dimension, code);
                double now = around.value(key, row.group());
                if (now != 0 && now == around.value(around.keys().withYear(key, year - 1), row.group())) {
                    repeating++;
                }
            }
        }
        return repeating;
    }

    private static double value(Line line, int year) {
        int number = year - ObservationKeys.FIRST_YEAR;
        return number < 0 ? Double.NaN : line.value(number);
    }
}
