package org.inclusio.statistics.uncertainty;

/**
 * The score interval of Wilson (1927) for a proportion from a sample. Unlike the textbook interval it stays within 0
 * and 1 and keeps its level near them.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * The 95 per cent interval of a proportion.
     *
     * @param proportion estimate between 0 and 1
     * @param sampleSize unweighted number of cases, at least 1
     * @param designEffect variance of the design over that of a simple random sample; 1 for the latter. The sample
     *     counts as {@code sampleSize / designEffect} cases
     * @return limits between 0 and 1
     */
    public static Interval interval95(double proportion, double sampleSize, double designEffect) {
        if (!(proportion >= 0 && proportion <= 1)) {
            throw new IllegalArgumentException("a proportion is between 0 and 1, not " + proportion);
        }
        if (!(sampleSize >= 1)) {
            throw new IllegalArgumentException("a sample of %s cases has no interval".formatted(sampleSize));
        }
        if (!(designEffect > 0)) {
            throw new IllegalArgumentException("a design effect is above 0, not " + designEffect);
        }
        double n = sampleSize / designEffect;
        double zz = Estimate.Z95 * Estimate.Z95;
        double centre = (proportion + zz / (2 * n)) / (1 + zz / n);
        double half = Estimate.Z95 * Math.sqrt(proportion * (1 - proportion) / n + zz / (4 * n * n)) / (1 + zz / n);
        // Rounding must not put 0 or 1 outside of its own interval.
        return new Interval(
                Math.max(0, Math.min(proportion, centre - half)), Math.min(1, Math.max(proportion, centre + half)));
    }
}
