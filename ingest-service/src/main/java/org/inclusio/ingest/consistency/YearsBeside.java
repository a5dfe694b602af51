package org.inclusio.ingest.consistency;

import java.util.Arrays;
import org.inclusio.formats.sentence.Sentence;
import org.inclusio.ingest.comparison.Line;
import org.inclusio.ingest.comparison.Neighbours;
import org.inclusio.ingest.comparison.ObservationKeys;
import org.inclusio.ingest.quality.Rule;
import org.inclusio.statistics.catalogue.Course;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.plausibility.Continuation;

/** A value beside the other years of the same group, by the course that such a series usually takes. */
final class YearsBeside implements RuleAcrossRows {

    private static final int YEARS = Continuation.YEARS;
    /** A change that stays must be so many times what a value may be outside the years around it. */
    private static final double LASTING = 2;

    private static final double HALF = 0.5;
    private static final int FEWEST_FOR_A_LEVEL = 5;
    /** How near to a power of ten a ratio is that looks like another unit: within a quarter. */
    private static final double NEAR = Math.log10(1.25);

    private final IndicatorCatalogue catalogue;
    private final Continuation continuation = new Continuation();
    private Course course;
    private int[] years = {};

    YearsBeside(IndicatorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean concerns(String series, Neighbours around) {
        years = around.years(series);
        course = catalogue.course(series);
        return years.length > 1;
    }

    @Override
    public void judge(NewRow row, Neighbours around, Sayings sayings) {
        double value = row.value();
        if (Double.isNaN(value)) {
            return;
        }
        int year = around.keys().year(row.key());
        Line line = row.lines().throughYears();
        int at = Arrays.binarySearch(years, year);
        int earlier = known(line, at, -1);
        int later = known(line, at, 1);
        if (earlier < 0 && later < 0) {
            return;
        }
        double before = earlier < 0 ? Double.NaN : value(line, years[earlier]);
        double after = later < 0 ? Double.NaN : value(line, years[later]);
        if (!isNear(value, before, after)) {
            fill(line, year);
            double strain = continuation.strain(value, course.kind());
            if (strain > course.tolerance()) {
                outside(row, earlier < 0 ? later : earlier, later < 0, around, sayings);
                return;
            }
        }
        if (earlier >= 0 && later >= 0 && Math.abs(value - before) > HALF * Math.abs(before)) {
            lasting(row, line, earlier, around, sayings);
        }
    }

    /** The place of the nearest year before or after that has a value; -1 without one that is near enough. */
    private int known(Line line, int at, int step) {
        for (int i = at + step; i >= 0 && i < years.length && Math.abs(years[i] - years[at]) <= YEARS; i += step) {
            if (!Double.isNaN(value(line, years[i]))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it lies so near to the years beside it that there is nothing to be found out, which nearly all do. */
    private boolean isNear(double value, double before, double after) {
        double low = before < after || Double.isNaN(after) ? before : after;
        double high = before < after && !Double.isNaN(after) || Double.isNaN(before) ? after : before;
        double allowed = course.tolerance() * Math.max(Math.abs(low), Math.abs(high));
        return value >= low - allowed && value <= high + allowed;
    }

    private static double value(Line line, int year) {
        return line.value(year - ObservationKeys.FIRST_YEAR);
    }

    private void fill(Line line, int year) {
        continuation.begin(year);
        for (int other : years) {
            double value = other == year || Math.abs(other - year) > YEARS ? Double.NaN : value(line, other);
            if (!Double.isNaN(value)) {
                continuation.add(other, value);
            }
        }
    }

    private void outside(NewRow row, int beside, boolean isNewest, Neighbours around, Sayings sayings) {
        double value = row.value();
        double lower = continuation.lower();
        double upper = continuation.upper();
        double nearest = value > upper ? upper : lower;
        long times = times(value, nearest);
        if (times > 0) {
            boolean isMore = Math.abs(value) > Math.abs(nearest);
            sayings.say(
                    row,
                    Rule.UNIT_OF_OTHER_YEARS,
                    () -> Sentence.of(
                            isMore ? "UNIT_OF_OTHER_YEARS.more" : "UNIT_OF_OTHER_YEARS.less",
                            "value",
                            Sayings.number(value),
                            "times",
                            times,
                            "other",
                            Sayings.rounded(nearest)));
        } else if (isNewest) {
            int earlier = years[beside];
            long key = around.keys().withYear(row.key(), earlier);
            sayings.say(
                    row,
                    Rule.JUMP_BETWEEN_YEARS,
                    () -> Sentence.of(
                            "JUMP_BETWEEN_YEARS.jump",
                            "value",
                            Sayings.number(value),
                            "earlier",
                            sayings.placed(key, row.group()),
                            "year",
                            earlier));
        } else {
            sayings.say(
                    row,
                    Rule.OUT_OF_ITS_HISTORY,
                    () -> Sentence.of(
                            "OUT_OF_ITS_HISTORY.outside",
                            "value",
                            Sayings.number(value),
                            "lower",
                            Sayings.rounded(lower),
                            "upper",
                            Sayings.rounded(upper),
                            "years",
                            continuation.count()));
        }
    }

    /** 10, 100 or another power of ten where one value is about so many times the other; otherwise 0. */
    private static long times(double value, double other) {
        if (!(value * other > 0)) {
            return 0;
        }
        double power = Math.abs(Math.log10(value / other));
        double whole = Math.rint(power);
        return whole >= 1 && whole <= 9 && Math.abs(power - whole) <= NEAR ? Math.round(Math.pow(10, whole)) : 0;
    }

    /** A step to a level that stays; told where it begins, and not after one wrong value. */
    private void lasting(NewRow row, Line line, int earlier, Neighbours around, Sayings sayings) {
        int year = around.keys().year(row.key());
        double value = row.value();
        double before = value(line, years[earlier]);
        int second = known(line, earlier, -1);
        if (second < 0 || Math.abs(before - value(line, years[second])) > HALF * Math.abs(value - before)) {
            return;
        }
        continuation.begin(year);
        for (int i = 0; i <= earlier; i++) {
            double other = year - years[i] > YEARS ? Double.NaN : value(line, years[i]);
            if (!Double.isNaN(other)) {
                continuation.add(years[i], other);
            }
        }
        if (continuation.count() >= FEWEST_FOR_A_LEVEL
                && continuation.strain(value, Course.Kind.STEPS) > LASTING * course.tolerance()) {
            outside(row, earlier, true, around, sayings);
        }
    }
}
