package org.inclusio.statistics.plausibility;

import java.util.Arrays;
import org.inclusio.statistics.catalogue.Course;

/**
 * How far a value lies from what the other years of its line lead one to expect. Values are in any unit, all in the same.
 * The measure is this system's own: a value between those of the years before and after it is never far; what is outside is
 * measured as a share of their level and on logarithms, and the milder of the two counts. On logarithms, changes that are
 * usual for the line itself are taken off first. Where years lack between two values, and at either end of a line, more is
 * allowed.
 *
 * <p>An object is filled anew for each value: {@link #begin}, {@link #add} in the order of years, {@link #strain}.
 */
public final class Continuation {

    /** Years farther away tell nothing. */
    public static final int YEARS = 15;

    private static final double USUAL = 0.7;
    private static final double AT_AN_END = 1.3;
    private static final double SMALLEST_SHARE = 0.002;
    private static final double FARTHEST_AHEAD = 2;
    private static final int MOST_DECIMALS = 6;

    private final int[] years = new int[2 * YEARS];
    private final double[] values = new double[2 * YEARS];
    private final double[] logs = new double[2 * YEARS];
    private final double[] steps = new double[2 * YEARS];
    private int year;
    private int count;
    private int before;
    private double lower;
    private double upper;

    /** Forgets what was added. */
    public void begin(int ofYear) {
        year = ofYear;
        count = 0;
        before = 0;
    }

    /**
     * Another year of the line.
     *
     * @param other later than those before, not the year itself, at most {@link #YEARS} away
     */
    public void add(int other, double value) {
        years[count] = other;
        values[count++] = value;
        if (other < year) {
            before = count;
        }
    }

    /** How many other years are known. */
    public int count() {
        return count;
    }

    /** What the years next to it span, of which the last call of {@link #strain} spoke. */
    public double lower() {
        return lower;
    }

    public double upper() {
        return upper;
    }

    /**
     * The smallest tolerance with which the value would do: 0 within what the years around it span, 0.5 where it is half
     * as much as their level outside and the line has never moved.
     *
     * @return 0 also when no other year is known
     */
    public double strain(double value, Course.Kind kind) {
        if (count == 0) {
            return 0;
        }
        span(values);
        double outside = outside(value);
        double level = Math.max(Math.abs(lower), Math.abs(upper));
        double unit = unit();
        double allowed = reach() * shortness(kind);
        double asShare = level == 0 && outside > unit ? Double.POSITIVE_INFINITY : (outside - unit) / (allowed * level);
        if (!(asShare > 0)) {
            return 0;
        }
        double low = lower;
        double high = upper;
        double strain = Math.min(asShare, onLogarithms(value, unit, kind));
        lower = low;
        upper = high;
        return strain;
    }

    private double onLogarithms(double value, double unit, Course.Kind kind) {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        // So that the step from nothing to the smallest number that is written is no step at all.
        double shift = Math.max(2 * unit, SMALLEST_SHARE * largest);
        if (!(value > -shift / 2)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int i = 0; i < count; i++) {
            if (!(values[i] > -shift / 2)) {
                return Double.POSITIVE_INFINITY;
            }
            logs[i] = Math.log(values[i] + shift);
        }
        span(logs);
        double outside = outside(Math.log(value + shift));
        return (outside / reach() - ownSteps(kind) * usualStep(logs)) / shortness(kind);
    }

    /** What the values before and after span; at an end, from the last one to where it was going. */
    private void span(double[] of) {
        double one;
        double other;
        if (before > 0 && before < count) {
            one = of[before - 1];
            other = of[before];
        } else {
            int last = before == 0 ? 0 : count - 1;
            int second = before == 0 ? 1 : count - 2;
            one = of[last];
            other = one;
            if (count > 1) {
                double ahead = Math.abs(year - years[last]) / (double) Math.abs(years[last] - years[second]);
                other = one + (one - of[second]) * Math.min(FARTHEST_AHEAD, ahead);
            }
        }
        lower = Math.min(one, other);
        upper = Math.max(one, other);
    }

    private double outside(double value) {
        return Math.max(0, Math.max(value - upper, lower - value));
    }

    /** How much farther than from one year to the next a value may go. */
    private double reach() {
        boolean isWithin = before > 0 && before < count;
        int gap = isWithin
                ? Math.min(year - years[before - 1], years[before] - year)
                : Math.abs(year - years[before == 0 ? 0 : count - 1]);
        return (isWithin ? 1 : AT_AN_END) * Math.sqrt(gap);
    }

    /** The change from year to year that seven of ten between the other years do not exceed. */
    private double usualStep(double[] of) {
        if (count < 2) {
            return 0;
        }
        for (int i = 1; i < count; i++) {
            steps[i - 1] = Math.abs(of[i] - of[i - 1]) / Math.sqrt(years[i] - years[i - 1]);
        }
        Arrays.sort(steps, 0, count - 1);
        double place = USUAL * (count - 2);
        int below = (int) place;
        return below + 1 < count - 1
                ? steps[below] + (place - below) * (steps[below + 1] - steps[below])
                : steps[below];
    }

    /** The smallest place in which the others are written, such as 0.1. */
    private double unit() {
        double unit = 1;
        int at = 0;
        for (int decimals = 0; decimals < MOST_DECIMALS && at < count; ) {
            double scaled = values[at] / unit;
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-6) {
                at++;
            } else {
                unit /= 10;
                decimals++;
            }
        }
        return unit;
    }

    /** How many of its usual steps a line may go beyond; a trend does not go by steps. */
    private static double ownSteps(Course.Kind kind) {
        return kind == Course.Kind.TREND ? 0.25 : 1.5;
    }

    /** The fewer years are known, the less they tell of what is usual. */
    private double shortness(Course.Kind kind) {
        double few =
                switch (kind) {
                    case TREND -> 0;
                    case COUNT -> 1;
                    case FLOW, SHARE -> 2.75;
                    case STEPS -> 3.5;
                };
        return 1 + few / count;
    }
}
