package org.inclusio.statistics.inequality;

/** How far the groups lie from the mean of the population, whatever their order. */
final class Variation {

    /** Theil index and mean log deviation are published times 1,000. */
    private static final double PER_THOUSAND = 1000;

    /** Stands for an estimate of zero, of which no logarithm can be taken (World Health Organization, HEAT). */
    private static final double SMALLEST = 1e-6;

    private Variation() {}

    /** 1000 sum p r ln r, with r = y / m (Theil, Economics and Information Theory, 1967). */
    static double theil(Distribution distribution) {
        double mean = distribution.mean();
        return PER_THOUSAND
                * distribution.groups().stream()
                        .mapToDouble(group -> {
                            double relative = relative(group, mean);
                            return group.share() * relative * Math.log(relative);
                        })
                        .sum();
    }

    /** 1000 sum -p ln r, with r = y / m (Theil, as above; Shorrocks, Econometrica 48, 1980). */
    static double meanLogDeviation(Distribution distribution) {
        double mean = distribution.mean();
        return PER_THOUSAND
                * distribution.groups().stream()
                        .mapToDouble(group -> -group.share() * Math.log(relative(group, mean)))
                        .sum();
    }

    /** sum p (y - m)^2. */
    static double betweenGroups(Distribution distribution) {
        double mean = distribution.mean();
        return distribution.groups().stream()
                .mapToDouble(group -> group.share() * Math.pow(group.estimate() - mean, 2))
                .sum();
    }

    /** 100 times the plain mean of |y - m| over m (Pearcy and Keppel, Public Health Reports 117, 2002). */
    static double disparity(Distribution distribution) {
        double mean = distribution.mean();
        return 100
                / mean
                * distribution.groups().stream()
                        .mapToDouble(group -> Math.abs(group.estimate() - mean))
                        .average()
                        .orElseThrow();
    }

    private static double relative(Group group, double mean) {
        return Math.max(group.estimate(), SMALLEST) / mean;
    }
}
