package org.inclusio.statistics.uncertainty;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of how sure a number is.
 *
 * @param basis what it is known from
 * @param value the number itself; NaN where nothing is known of its precision
 * @param interval 95 per cent, in the unit of the number; empty where none can be given
 * @param error standard error, in the unit of the number
 * @param cases unweighted number of cases
 * @param effectiveCases as many cases of a simple random sample would tell as much: never more than the cases
 * @param isPercentage whether the number is a percentage, so that the width of its interval can be judged
 */
public record Precision(
        Basis basis,
        double value,
        Optional<Interval> interval,
        OptionalDouble error,
        OptionalDouble cases,
        OptionalDouble effectiveCases,
        boolean isPercentage) {

    /** What precision is known from. */
    public enum Basis {
        /** The size of the sample, with its design effect or the one that is assumed. */
        SAMPLE,
        /** The limits that came with the number. */
        STATED,
        /** A number of registered events, which chance moves although all were counted. */
        EVENTS,
        /** Neither a sample nor limits were stated, as of a complete count: there is no sampling interval. */
        NONE
    }

    /** Nothing is known, or nothing was sampled. */
    public static final Precision NONE = new Precision(
            Basis.NONE,
            Double.NaN,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            false);

    private static final double PERCENT = 100;

    /**
     * A percentage of a sample, with the interval of Wilson (1927) and the standard error sqrt(deff p (1 - p) / n).
     *
     * @param percentage 0 to 100
     * @param cases unweighted, at least 1
     * @param designEffect variance of the design over that of a simple random sample
     */
    public static Precision ofSample(double percentage, double cases, double designEffect) {
        double share = percentage / PERCENT;
        Interval limits = Wilson.interval95(share, cases, designEffect);
        double error = Math.sqrt(designEffect * percentage * (PERCENT - percentage) / cases);
        return new Precision(
                Basis.SAMPLE,
                percentage,
                Optional.of(limits.times(PERCENT)),
                OptionalDouble.of(error),
                OptionalDouble.of(cases),
                OptionalDouble.of(Math.min(cases, cases / designEffect)),
                true);
    }

    /** Another statistic of a sample than a percentage: only the number of cases tells how sure it is. */
    public static Precision ofCases(double value, double cases) {
        return new Precision(
                Basis.SAMPLE,
                value,
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(cases),
                OptionalDouble.of(cases),
                false);
    }

    /** A number that came with 95 per cent limits, whose width is taken as 2 x 1.96 standard errors. */
    public static Precision ofStated(double value, Interval limits, boolean isPercentage, OptionalDouble cases) {
        double error = limits.width() / (2 * Estimate.Z95);
        return new Precision(
                Basis.STATED, value, Optional.of(limits), OptionalDouble.of(error), cases, cases, isPercentage);
    }

    /**
     * A rate of registered events, with Poisson limits and the standard error sqrt(events).
     *
     * @param rate in its unit
     * @param events its numerator
     */
    public static Precision ofEvents(double rate, double events) {
        Optional<Interval> limits = events == 0
                ? Optional.empty()
                : Optional.of(PoissonLimits.interval95(events).times(rate / events));
        return new Precision(
                Basis.EVENTS,
                rate,
                limits,
                events == 0 ? OptionalDouble.empty() : OptionalDouble.of(rate / Math.sqrt(events)),
                OptionalDouble.of(events),
                OptionalDouble.of(events),
                false);
    }

    /**
     * Coefficient of variation: the standard error over the estimate; of a percentage, over it or over what it lacks to 100,
     * whichever is less, so that a share and its complement are equally sure.
     */
    public OptionalDouble variation() {
        double base = isPercentage ? Math.min(value, PERCENT - value) : Math.abs(value);
        return error.isPresent() && base > 0 ? OptionalDouble.of(error.getAsDouble() / base) : OptionalDouble.empty();
    }
}
