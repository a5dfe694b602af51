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
}
