package org.inclusio.statistics.uncertainty;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The exact limits of the mean of a Poisson distribution (Garwood 1936), for rates that rest on a count of events such as
 * deaths. They tell how far chance alone could have moved the count, also where every event was registered.
 */
public final class PoissonLimits {

    private static final double TAIL = 0.025;

    /** From here on the approximation agrees with the exact limits in 14 digits, and the quantiles are soon not found any more. */
    private static final double MANY = 1e9;

    private PoissonLimits() {}

    /**
     * The 95 per cent interval: half the chi-square quantiles at 2.5 per cent with 2x, and at 97.5 per cent with 2x + 2
     * degrees of freedom; of a thousand million events and more by the cube roots of Wilson and Hilferty (1931).
     *
     * @param events how many were counted, not negative; a fraction comes from events of unknown age that were shared out
     * @return limits of the number of events; times value over events they are limits of the rate
     */
    public static Interval interval95(double events) {
        if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s is no number of events".formatted(events));
        }
        if (events >= MANY) {
            return new Interval(quantile(events, -Estimate.Z95), quantile(events + 1, Estimate.Z95));
        }
        double lower = events == 0 ? 0 : ChiSquaredDistribution.of(2 * events).inverseCumulativeProbability(TAIL) / 2;
        double upper = ChiSquaredDistribution.of(2 * events + 2).inverseSurvivalProbability(TAIL) / 2;
        return new Interval(lower, upper);
    }

    /** Half the chi-square quantile with 2x degrees of freedom. */
    private static double quantile(double x, double deviation) {
        double root = 1 - 1 / (9 * x) + deviation / (3 * Math.sqrt(x));
        return x * root * root * root;
    }
}
