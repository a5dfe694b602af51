package org.inclusio.statistics.inequality;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inclusio.statistics.catalogue.Direction;

/** What a measure asks of the groups; without it the measure has no meaning, and says why. */
public enum Condition {
    RANKED(
            "the groups have a natural rank, as wealth quintiles have",
            "the groups have no natural rank",
            Distribution::ranked),
    TWO_SEXES(
            "the groups are women and men",
            "parity is between women and men",
            distribution -> codes(distribution).equals(Set.of("F", "M"))),
    BOUNDED(
            "the indicator has a largest value, as a percentage has, and keeps to it",
            "the indicator has no largest value, or a group exceeds it",
            distribution -> distribution.limit().isPresent()
                    && distribution.groups().stream()
                            .allMatch(group ->
                                    group.estimate() <= distribution.limit().getAsDouble())),
    BETTER_KNOWN(
            "more of the indicator is better, or less of it is",
            "of an indicator of parity neither more nor less is better",
            distribution -> distribution.better() != Direction.PARITY),
    MEAN_ABOVE_ZERO("the mean is above 0", "the mean is 0", distribution -> distribution.mean() > 0),
    MEAN_BELOW_LIMIT(
            "the mean is below the largest value",
            "the mean is the largest value",
            distribution -> distribution.limit().isEmpty()
                    || distribution.mean() < distribution.limit().getAsDouble()),
    FIRST_ABOVE_ZERO(
            "the most disadvantaged group is above 0",
            "the most disadvantaged group is at 0",
            distribution -> distribution.first().estimate() > 0),
    MEN_ABOVE_ZERO(
            "men are above 0",
            "men are at 0",
            distribution -> distribution.groups().stream()
                    .noneMatch(group -> group.code().equals("M") && group.estimate() == 0)),
    WOMEN_ABOVE_ZERO(
            "women are above 0",
            "women are at 0",
            distribution -> distribution.groups().stream()
                    .noneMatch(group -> group.code().equals("F") && group.estimate() == 0)),
    LINE_ABOVE_ZERO(
            "the fitted line stays above 0 from end to end",
            "the fitted line leaves what the indicator can be: an end of it is not above 0",
            distribution -> !Double.isNaN(Slope.linearRatio(distribution))),
    CURVE_FOUND(
            "a logistic curve can be fitted",
            "no logistic curve can be fitted: all groups are alike at an end of the scale, or only at its ends",
            distribution -> !Double.isNaN(Slope.logitDifference(distribution)));

    private final String wanted;
    private final String otherwise;
    private final Predicate<Distribution> test;

    Condition(String wanted, String otherwise, Predicate<Distribution> test) {
        this.wanted = wanted;
        this.otherwise = otherwise;
        this.test = test;
    }

    /** What is asked for, as half a sentence. */
    public String wanted() {
        return wanted;
    }

    /** Why there is no measure without it, as half a sentence. */
    public String otherwise() {
        return otherwise;
    }

    boolean isMet(Distribution distribution) {
        return test.test(distribution);
    }

    private static Set<String> codes(Distribution distribution) {
        return distribution.groups().stream().map(Group::code).collect(Collectors.toSet());
    }
}
