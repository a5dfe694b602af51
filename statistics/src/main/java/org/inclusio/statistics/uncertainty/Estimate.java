package org.inclusio.statistics.uncertainty;

/**
 * A number with its 95 per cent interval, both in the same unit.
 *
 * @param value between the limits
 */
public record Estimate(double value, Interval interval) {

    /** Two-sided 95 per cent of the standard normal distribution. */
    static final double Z95 = 1.959963984540054;

    public Estimate {
        if (!interval.contains(value)) {
            throw new IllegalArgumentException("the estimate %s is not between its limits %s and %s"
                    .formatted(value, interval.lower(), interval.upper()));
        }
    }

    /** With the symmetrical interval of a standard error in the same unit. */
    public static Estimate ofStandardError(double value, double standardError) {
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("a standard error is not negative: " + standardError);
        }
        return new Estimate(value, new Interval(value - Z95 * standardError, value + Z95 * standardError));
    }

    double below() {
        return value - interval.lower();
    }

    double above() {
        return interval.upper() - value;
    }
}
