package org.inclusio.statistics.inequality;

import java.util.List;

/**
 * An indicator over all groups of one dimension, from the most disadvantaged to the most advantaged.
 *
 * <p>Formulas are the standard ones (World Health Organization, Handbook on health inequality monitoring). With y the
 * estimates, p the shares and m = sum p y the mean.
 *
 * @param groups every group of the dimension, at least two, in order of advantage
 */
public record Distribution(List<Group> groups) {

    /** Theil index and mean log deviation are published times 1,000. */
    private static final double PER_THOUSAND = 1000;

    /** Stands for an estimate of zero, of which no logarithm can be taken. */
    private static final double SMALLEST = 1e-6;

    public Distribution {
        groups = List.copyOf(groups);
        if (groups.size() < 2) {
            throw new IllegalArgumentException("inequality needs at least two groups, not " + groups.size());
        }
        double sum = groups.stream().mapToDouble(Group::share).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            throw new IllegalArgumentException(
                    "the shares of the groups add up to %s instead of 1: a group is missing or twice there"
                            .formatted(sum));
        }
    }

    /** The mean of the population, in the indicator's unit. */
    public double mean() {
        return groups.stream()
                .mapToDouble(group -> group.share() * group.estimate())
                .sum();
    }

    /** Most advantaged minus most disadvantaged, in the indicator's unit. */
    public double difference() {
        return last().estimate() - first().estimate();
    }

    /** Most advantaged over most disadvantaged, without unit. */
    public double ratio() {
        return last().estimate() / first().estimate();
    }

    /**
     * Absolute concentration index: 2 sum p y (X - 1/2), with X the share of the population below the middle of the
     * group. In the indicator's unit; negative when the indicator is concentrated among the disadvantaged.
     */
    public double absoluteConcentrationIndex() {
        double below = 0;
        double sum = 0;
        for (Group group : groups) {
            double rank = below + group.share() / 2;
            sum += group.share() * group.estimate() * (rank - 0.5);
            below += group.share();
        }
        return 2 * sum;
    }

    /** Relative concentration index: the absolute one over the mean, between -1 and 1. */
    public double relativeConcentrationIndex() {
        return absoluteConcentrationIndex() / mean();
    }

    /** Theil index: 1000 sum p r ln r, with r = y / m. Zero when all groups are equal. */
    public double theilIndex() {
        double mean = mean();
        return PER_THOUSAND
                * groups.stream()
                        .mapToDouble(group -> {
                            double relative = relative(group, mean);
                            return group.share() * relative * Math.log(relative);
                        })
                        .sum();
    }

    /** Mean log deviation: 1000 sum -p ln r, with r = y / m. Zero when all groups are equal. */
    public double meanLogDeviation() {
        double mean = mean();
        return PER_THOUSAND
                * groups.stream()
                        .mapToDouble(group -> -group.share() * Math.log(relative(group, mean)))
                        .sum();
    }

    /** Between-group variance: sum p (y - m)^2, in the square of the indicator's unit. */
    public double betweenGroupVariance() {
        double mean = mean();
        return groups.stream()
                .mapToDouble(group -> group.share() * Math.pow(group.estimate() - mean, 2))
                .sum();
    }

    private Group first() {
        return groups.get(0);
    }

    private Group last() {
        return groups.get(groups.size() - 1);
    }

    private static double relative(Group group, double mean) {
        return Math.max(group.estimate(), SMALLEST) / mean;
    }
}
