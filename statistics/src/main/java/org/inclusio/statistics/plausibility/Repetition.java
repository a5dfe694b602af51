package org.inclusio.statistics.plausibility;

import java.util.Arrays;

/**
 * Whether it is remarkable that a year has to the last digit what the year before has. It is where a line changes every
 * year by far more than the place to which it is rounded, or always in the same direction. The bounds are this system's
 * own. A share that changes by a few tenths of a point may well rest for a year: of that nothing can be told.
 */
public final class Repetition {

    /** Years farther away tell nothing. */
    public static final int YEARS = 15;

    /** Fewer changes between other years tell something only where values are written to many digits. */
    public static final int FEWEST = 4;

    private static final double UNITS = 25;
    private static final double UNITS_WHERE_FEW = 100;
    private static final double UNITS_WITH_ANOTHER = 8;
    private static final double UNITS_WITH_OTHERS = 4;
    private static final double SMALLEST_OF_USUAL = 0.25;
    private static final int NEAREST = 4;
    private static final int MOST_DECIMALS = 6;

    private Repetition() {}

    /**
     * @param changes from year to year between the other years, in their order
     * @param before how many of them lie before the year
     * @param unit the smallest place in which values are written
     * @param others how many lines of other groups repeat the same year
     */
    public static boolean isRemarkable(double[] changes, int before, double unit, int others) {
        return changes.length > 0 && (isFine(changes, unit, others) || isSteady(changes, before, unit));
    }

    /** Whether no two other years are the same and changes are large beside the place of rounding. */
    private static boolean isFine(double[] changes, double unit, int others) {
        double[] sizes = new double[changes.length];
        for (int i = 0; i < changes.length; i++) {
            sizes[i] = Math.abs(changes[i]);
        }
        Arrays.sort(sizes);
        double usual = sizes[(sizes.length - 1) / 2];
        double units = others == 0 ? UNITS : others == 1 ? UNITS_WITH_ANOTHER : UNITS_WITH_OTHERS;
        return sizes[0] > 0 && usual >= (changes.length < FEWEST ? UNITS_WHERE_FEW : units) * unit;
    }

    /** Whether the changes nearest to the year all go the same way, none by much less than is usual among them. */
    private static boolean isSteady(double[] changes, int before, double unit) {
        int from = Math.max(0, before - NEAREST);
        int to = Math.min(changes.length, before + NEAREST);
        if (to - from < FEWEST) {
            return false;
        }
        double smallest = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int i = from; i < to; i++) {
            if (changes[i] * changes[from] <= 0) {
                return false;
            }
            smallest = Math.min(smallest, Math.abs(changes[i]));
            sum += Math.abs(changes[i]);
        }
        return smallest > 1.5 * unit && smallest >= SMALLEST_OF_USUAL * sum / (to - from);
    }

    /** The smallest place in which a value is written, such as 0.1, or the smaller one given. */
    public static double unit(double value, double atMost) {
        double unit = atMost;
        for (int decimals = 0; decimals < MOST_DECIMALS; decimals++) {
            double scaled = value / unit;
            if (Math.abs(scaled - Math.rint(scaled)) < 1e-6) {
                return unit;
            }
            unit /= 10;
        }
        return unit;
    }
}
