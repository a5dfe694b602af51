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

    /** From here on the quantiles of the beta distribution lose digits, and are at last not found any more. */
    private static final double MANY = 1e12;

    /** Of so many cases with a property and so many without, the proportion is as good as normal. */
    private static final double ENOUGH = 1e9;

    private ClopperPearson() {}

    /**
     * The 95 per cent interval: with x = np, the beta quantiles of x and n - x + 1 at 2.5 per cent, and of x + 1 and n - x at
     * 97.5 per cent. Of a million million cases and more those with the property, or without it, are counted as events where
     * they are few beside the others, and the proportion is normal where they are not.
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
        if (cases >= MANY) {
            Interval limits = ofMany(share, positive, negative, cases);
            return new Interval(Math.min(limits.lower(), share), Math.max(limits.upper(), share));
        }
        double lower =
                share == 0 ? 0 : BetaDistribution.of(positive, negative + 1).inverseCumulativeProbability(TAIL);
        double upper =
                share == 1 ? 1 : BetaDistribution.of(positive + 1, negative).inverseSurvivalProbability(TAIL);
        return new Interval(Math.min(lower, share), Math.max(upper, share));
    }

    private static Interval ofMany(double share, double positive, double negative, double cases) {
        if (positive < ENOUGH) {
            Interval events = PoissonLimits.interval95(positive);
            return new Interval(events.lower() / cases, events.upper() / cases);
        }
        if (negative < ENOUGH) {
            Interval events = PoissonLimits.interval95(negative);
            return new Interval(1 - events.upper() / cases, 1 - events.lower() / cases);
        }
        double half = Estimate.Z95 * Math.sqrt(share * (1 - share) / cases);
        return new Interval(share - half, share + half);
    }
}
