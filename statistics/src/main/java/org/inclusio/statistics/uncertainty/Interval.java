package org.inclusio.statistics.uncertainty;

/**
 * An interval with both limits, in the unit of the estimate.
 *
 * @param lower lower limit
 * @param upper upper limit, not below the lower
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("an interval can't reach from %s down to %s".formatted(lower, upper));
        }
    }

    /** Whether a value lies within the limits, which belong to the interval. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    public double width() {
        return upper - lower;
    }

    /** The interval in another unit. */
    public Interval times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("no unit is %s times another".formatted(factor));
        }
        return new Interval(lower * factor, upper * factor);
    }
}
