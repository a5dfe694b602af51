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
        Line line = row.lines().throughYears();
        double before = Double.NaN;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        int known = 0;
        for (int other : years) {
            double value = beside(line, year, other);
            if (!Double.isNaN(value)) {
                known++;
                smallest = Math.min(smallest, value);
                largest = Math.max(largest, value);
                before = other == year - 1 ? value : before;
            }
        }
        if (known < History.FEWEST) {
            return;
        }
        if (!isNear(row.value(), smallest) || !isNear(row.value(), largest)) {
            outlier(row, others(line, year, known), sayings);
        }
        if (Math.abs(row.value() - before) > HALF * Math.abs(before)) {
            jump(row, year, line, around, sayings);
        }
    }

    /** NaN for the year itself, for years too far away and for those without a value. */
    private static double beside(Line line, int year, int other) {
        return other == year || Math.abs(other - year) > YEARS
                ? Double.NaN
                : line.value(other - ObservationKeys.FIRST_YEAR);
    }

    /** Within a fifth of it; what is so near to every other year is so near to their median, which costs more to find. */
    private static boolean isNear(double value, double other) {
        return other > 0 && Math.abs(value - other) <= FIFTH * other;
    }

    /** The known values of the years around it. */
    private double[] others(Line line, int year, int known) {
        double[] others = new double[known];
        int at = 0;
        for (int other : years) {
            double value = beside(line, year, other);
            if (!Double.isNaN(value)) {
                others[at++] = value;
            }
        }
        return others;
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

    private static void outlier(NewRow row, double[] others, Sayings sayings) {
        int known = others.length;
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

    /** Only from the year before, so that one wrong value is told once and where it begins. */
    private static void jump(NewRow row, int year, Line line, Neighbours around, Sayings sayings) {
        double[] changes = new double[2 * YEARS];
        int count = 0;
        for (int to = year - YEARS + 1; to <= year + YEARS; to++) {
            double change = Math.abs(
                    line.value(to - ObservationKeys.FIRST_YEAR) - line.value(to - 1 - ObservationKeys.FIRST_YEAR));
            if (to != year && to != year + 1 && !Double.isNaN(change)) {
                changes[count++] = change;
            }
        }
        if (count < History.FEWEST - 1) {
            return;
        }
        double usual = History.median(Arrays.copyOf(changes, count));
        double before = line.value(year - 1 - ObservationKeys.FIRST_YEAR);
        if (Math.abs(row.value() - before) > TIMES_USUAL * usual) {
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
