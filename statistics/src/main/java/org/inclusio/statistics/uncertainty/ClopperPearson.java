package org.inclusio.statistics.uncertainty;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The exact limits of a proportion (Clopper and Pearson 1934). With the effective size of a complex sample for its size they
 * are those of Korn and Graubard (Confidence intervals for proportions with small expected number of positive counts
 * estimated from survey data, Survey Methodology 24, 1998), here without their factor for the degrees of freedom, which
 * offices do not send.
 */
public final class ClopperPearson {

    private static final double TAIL = 0.025;

    private ClopperPearson() {}

    /**
     * The 95 per cent interval: with x = np, the beta quantiles of x and n - x + 1 at 2.5 per cent, and of x + 1 and n - x at
     * 97.5 per cent.
     *
     * @param share 0 to 1
     * @param cases size of the sample, effective where it is complex; need not be whole
     */
    public static Interval interval95(double share, double cases) {
        if (!(share >= 0 && share <= 1 && cases > 0)) {
            throw new IllegalArgumentException("%s of %s cases is no proportion".formatted(share, cases));
        }
        double positive = share * cases;
        double negative = cases - positive;
        double lower =
                share == 0 ? 0 : BetaDistribution.of(positive, negative + 1).inverseCumulativeProbability(TAIL);
        double upper =
                share == 1 ? 1 : BetaDistribution.of(positive + 1, negative).inverseSurvivalProbability(TAIL);
        return new Interval(Math.min(lower, share), Math.max(upper, share));
    }
}
