package org.inclusio.statistics.inequality;

import java.util.Optional;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * One group of a population.
 *
 * @param code code of the group, such as Q1
 * @param estimate the indicator's value in the group, in the indicator's unit, not negative
 * @param share the group's part of the population, above 0; the shares of all groups add up to 1
 * @param interval 95 per cent interval of the estimate, in the indicator's unit, if known; the estimate lies in it
 */
public record Group(String code, double estimate, double share, Optional<Interval> interval) {

    public Group {
        if (!(estimate >= 0 && estimate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "group %s has no estimate that measures of inequality can take: %s".formatted(code, estimate));
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("group %s can't be the part %s of a population".formatted(code, share));
        }
        if (interval.filter(known -> !known.contains(estimate)).isPresent()) {
            throw new IllegalArgumentException(
                    "the estimate %s of group %s lies outside its interval".formatted(estimate, code));
        }
    }

    /** A group whose estimate has no known interval. */
    public Group(String code, double estimate, double share) {
        this(code, estimate, share, Optional.empty());
    }

    /** The same group with another estimate, of which no interval is known. */
    Group with(double other) {
        return new Group(code, other, share);
    }
}
