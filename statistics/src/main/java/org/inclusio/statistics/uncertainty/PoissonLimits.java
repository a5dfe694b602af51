package org.inclusio.statistics.uncertainty;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The exact limits of the mean of a Poisson distribution (Garwood 1936), for rates that rest on a count of events such as
 * deaths. They tell how far chance alone could have moved the count, also where every event was registered.
 */
public final class PoissonLimits {

    private static final double TAIL = 0.025;

    private PoissonLimits() {}

    /**
     * The 95 per cent interval: half the chi-square quantiles at 2.5 per cent with 2x, and at 97.5 per cent with 2x + 2
     * degrees of freedom.
     *
     * @param events how many were counted, not negative; a fraction comes from events of unknown age that were shared out
     * @return limits of the number of events; times value over events they are limits of the rate
     */
    public static Interval interval95(double events) {
        if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("%s is no number of events".formatted(events));
        }
        double lower = events == 0 ? 0 : ChiSquaredDistribution.of(2 * events).inverseCumulativeProbability(TAIL) / 2;
        double upper = ChiSquaredDistribution.of(2 * events + 2).inverseSurvivalProbability(TAIL) / 2;
        return new Interval(lower, upper);
    }
}
