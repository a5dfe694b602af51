package org.inclusio.statistics.inequality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.inclusio.statistics.catalogue.Direction;

/**
 * An indicator over all groups of one dimension, from the most disadvantaged to the most advantaged.
 *
 * @param groups every group of the dimension, at least two, in order of advantage
 * @param ranked whether the groups have a natural rank, as wealth has and sex has not
 * @param better what is better for the indicator
 * @param limit the largest value that the indicator can have, such as 100 for a percentage; empty where it has none
 */
public record Distribution(List<Group> groups, boolean ranked, Direction better, OptionalDouble limit) {

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

    int size() {
        return groups.size();
    }

    Group first() {
        return groups.get(0);
    }

    Group last() {
        return groups.get(groups.size() - 1);
    }

    double share(int at) {
        return groups.get(at).share();
    }

    double estimate(int at) {
        return groups.get(at).estimate();
    }

    /** The part of the population below the middle of each group (its ridit), between 0 and 1. */
    double[] ranks() {
        double[] ranks = new double[size()];
        double below = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = below + share(i) / 2;
            below += share(i);
        }
        return ranks;
    }

    /** The group that all others are held against: the most advantaged, or the best one where they have no rank. */
    int reference() {
        if (ranked) {
            return size() - 1;
        }
        Comparator<Group> byEstimate = Comparator.comparingDouble(Group::estimate);
        Comparator<Group> goodness = better == Direction.LOWER ? byEstimate.reversed() : byEstimate;
        return groups.indexOf(groups.stream().max(goodness).orElseThrow());
    }

    /** The same with another estimate of one group. */
    Distribution with(int at, double estimate) {
        List<Group> others = new ArrayList<>(groups);
        others.set(at, others.get(at).with(estimate));
        return new Distribution(others, ranked, better, limit);
    }
}
