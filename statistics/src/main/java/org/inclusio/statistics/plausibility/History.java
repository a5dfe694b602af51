package org.inclusio.statistics.plausibility;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Where a value stands among the others of its own history. Values are in any unit, all in the same. */
public final class History {

    /** Fewer values tell nothing of their spread. */
    public static final int FEWEST = 5;

    /** Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993), recommend to look at scores beyond this. */
    public static final double REMARKABLE = 3.5;

    private static final double NORMAL = 0.6745;

    private History() {}

    /**
     * The modified z-score of Iglewicz and Hoaglin: 0.6745 times the distance from the median of the others, divided by
     * the median of their absolute distances from it.
     *
     * @param others without the value itself, in any order; is sorted
     * @return empty when the others are fewer than five, or when half of them are equal
     */
    public static OptionalDouble score(double value, double[] others) {
        if (others.length < FEWEST) {
            return OptionalDouble.empty();
        }
        double median = median(others);
        double[] distances = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            distances[i] = Math.abs(others[i] - median);
        }
        double spread = median(distances);
        return spread > 0 ? OptionalDouble.of(NORMAL * (value - median) / spread) : OptionalDouble.empty();
    }

    /** The median; sorts the values. */
    public static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
