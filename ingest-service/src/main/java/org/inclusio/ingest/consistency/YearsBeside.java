package org.inclusio.ingest.consistency;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.inclusio.ingest.comparison.Line;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.ingest.sentence.Sentence;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.plausibility.History;

/** A value beside what the office said of it before, and beside the other years of the same group. */
final class YearsBeside implements RuleAcrossRows {

    private static final int YEARS = 15;
    private static final double QUARTER = 0.25;
    private static final double FIFTH = 0.2;
    private static final double HALF = 0.5;
    private static final double POINTS = 5;
    private static final double TIMES_USUAL = 5;

    private final IndicatorCatalogue catalogue;
    private final double[] values = new double[2 * YEARS + 1];
    private int[] years = {};
    private boolean isPercentage;

    YearsBeside(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean concerns(String series, Neighbours around) {
        years = around.years(series);
        isPercentage = isPercentage(series);
        return true;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        if (Double.isNaN(row.value())) {
            return;
        }
        change(row, sayings);
        int year = around.keys().year(row.key());
        if (years.length <= History.FEWEST) {
            return;
        }
        int known = 0;
        Arrays.fill(values, Double.NaN);
        Line line = row.lines().throughYears();
        for (int other : years) {
            int i = other - year + YEARS;
            if (i >= 0 && i < values.length) {
                values[i] = line.value(other - ObservationKeys.FIRST_YEAR);
                if (i != YEARS && !Double.isNaN(values[i])) {
                    known++;
                }
            }
        }
        if (known >= History.FEWEST) {
            outlier(row, known, sayings);
            jump(row, year, around, sayings);
        }
    }

    private void change(NewRow row, Sayings sayings) {
        double before = row.held();
        double change = Math.abs(row.value() - before);
        if (change > QUARTER * Math.abs(before) && (!isPercentage || change > POINTS)) {
            sayings.say(row, Rule.CHANGE_FROM_EARLIER, () -> changed(row.value(), before));
        }
    }

    private static Sentence changed(double value, double before) {
        String now = Sayings.number(value);
        String earlier = Sayings.number(before);
        return before == 0
                ? Sentence.of("CHANGE_FROM_EARLIER.from-zero", "value", now, "earlier", earlier)
                : Sentence.of(
                        "CHANGE_FROM_EARLIER.change",
                        "value",
                        now,
                        "earlier",
                        earlier,
                        "percent",
                        Sayings.rounded(100 * Math.abs(value - before) / Math.abs(before)));
    }

    private boolean isPercentage(String series) {
        return catalogue.series(series).filter(s -> s.unit().equals("PERCENT")).isPresent()
                || catalogue
                        .baseSeries(series)
                        .filter(s -> s.unit().equals("PERCENT"))
                        .isPresent();
    }

    private void outlier(NewRow row, int known, Sayings sayings) {
        if (isNearAll(row.value())) {
            return;
        }
        double[] others = new double[known];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (i != YEARS && !Double.isNaN(values[i])) {
                others[at++] = values[i];
            }
        }
        OptionalDouble score = History.score(row.value(), others);
        // The others are sorted now.
        double median = (others[(known - 1) / 2] + others[known / 2]) / 2;
        if (score.isPresent()
                && Math.abs(score.getAsDouble()) > History.REMARKABLE
                && Math.abs(row.value() - median) > FIFTH * Math.abs(median)) {
            sayings.say(
                    row,
                    Rule.OUT_OF_ITS_HISTORY,
                    () -> Sentence.of(
                            "OUT_OF_ITS_HISTORY.far",
                            "value",
                            Sayings.number(row.value()),
                            "years",
                            known,
                            "median",
                            Sayings.number(median),
                            "score",
                            Sayings.rounded(score.getAsDouble())));
        }
    }

    /** Whether a value is within a fifth of every other year, and so of their median, which costs more to find. */
    private boolean isNearAll(double value) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (i != YEARS && !Double.isNaN(values[i])) {
                smallest = Math.min(smallest, values[i]);
                largest = Math.max(largest, values[i]);
            }
        }
        return smallest > 0
                && Math.abs(value - smallest) <= FIFTH * smallest
                && Math.abs(value - largest) <= FIFTH * largest;
    }

    /** Only from the year before, so that one wrong value is told once and where it begins. */
    private void jump(NewRow row, int year, Neighbours around, Sayings sayings) {
        double before = values[YEARS - 1];
        double change = Math.abs(row.value() - before);
        if (!(change > HALF * Math.abs(before))) {
            return;
        }
        double[] changes = new double[values.length];
        int count = 0;
        for (int i = 1; i < values.length; i++) {
            double usual = Math.abs(values[i] - values[i - 1]);
            if (i != YEARS && i != YEARS + 1 && !Double.isNaN(usual)) {
                changes[count++] = usual;
            }
        }
        if (count < History.FEWEST - 1) {
            return;
        }
        double usual = History.median(Arrays.copyOf(changes, count));
        if (change > TIMES_USUAL * usual) {
            long earlier = around.keys().withYear(row.key(), year - 1);
            sayings.say(
                    row,
                    Rule.JUMP_BETWEEN_YEARS,
                    () -> Sentence.of(
                            "JUMP_BETWEEN_YEARS.jump",
                            "value",
                            Sayings.number(row.value()),
                            "earlier",
                            sayings.placed(earlier, row.group()),
                            "year",
                            year - 1,
                            "usual",
                            Sayings.rounded(usual)));
        }
    }
}
