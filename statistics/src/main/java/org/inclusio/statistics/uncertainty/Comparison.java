package org.inclusio.statistics.uncertainty;

/**
 * Intervals for a change or a gap between two estimates that do not depend on each other. Only these tell whether there
 * is one: two intervals may overlap although the difference is beyond doubt.
 */
public final class Comparison {

    private Comparison() {}

    /**
     * The 95 per cent interval of {@code first - second} from the limits of both (method of variance estimates recovery:
     * Newcombe 1998 for proportions, Zou and Donner 2008 in general). With d the difference, l and u the limits: from
     * d - sqrt((v1 - l1)^2 + (u2 - v2)^2) to d + sqrt((u1 - v1)^2 + (v2 - l2)^2). With symmetrical intervals this is the
     * usual d -+ 1.96 sqrt(se1^2 + se2^2).
     */
    public static Interval difference(Estimate first, Estimate second) {
        double difference = first.value() - second.value();
        return new Interval(
                difference - Math.hypot(first.below(), second.above()),
                difference + Math.hypot(first.above(), second.below()));
    }

    /**
     * The 95 per cent interval of {@code first / second}: the same on the logarithms. All limits must be above 0.
     */
    public static Interval ratio(Estimate first, Estimate second) {
        Interval log = difference(log(first), log(second));
        return new Interval(Math.exp(log.lower()), Math.exp(log.upper()));
    }

    /**
     * The 95 per cent interval of {@code first / second} from standard errors: on the logarithms, with
     * sqrt((se1 / v1)^2 + (se2 / v2)^2). Both values must be above 0.
     */
    public static Interval ratioOfStandardErrors(double first, double error1, double second, double error2) {
        if (!(first > 0 && second > 0)) {
            throw new IllegalArgumentException(
                    "the ratio of %s to %s has no interval: both must be above 0".formatted(first, second));
        }
        double error = Math.hypot(error1 / first, error2 / second);
        double ratio = first / second;
        return new Interval(ratio * Math.exp(-Estimate.Z95 * error), ratio * Math.exp(Estimate.Z95 * error));
    }

    /** Whether a difference is shown: its interval leaves out 0, or for a ratio 1. */
    public static boolean isShown(Interval interval, double noEffect) {
        return !interval.contains(noEffect);
    }

    private static Estimate log(Estimate estimate) {
        if (!(estimate.interval().lower() > 0)) {
            throw new IllegalArgumentException("a ratio has no interval where a limit is %s: all must be above 0"
                    .formatted(estimate.interval().lower()));
        }
        Interval interval = estimate.interval();
        return new Estimate(
                Math.log(estimate.value()), new Interval(Math.log(interval.lower()), Math.log(interval.upper())));
    }
}
