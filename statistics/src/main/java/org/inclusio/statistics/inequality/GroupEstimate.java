package org.inclusio.statistics.inequality;

import java.util.Optional;
import java.util.OptionalInt;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * What is known of one group before it is compared.
 *
 * @param estimate the indicator's value, in its unit; empty when it is suppressed
 * @param interval 95 per cent interval, if known
 * @param population how many the group is among those whom the indicator is about, in any unit that all groups share; if
 *     known
 * @param cases unweighted number of cases in the sample, if known
 */
public record GroupEstimate(
        Optional<Double> estimate, Optional<Interval> interval, Optional<Double> population, OptionalInt cases) {

    static final GroupEstimate SUPPRESSED =
            new GroupEstimate(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    public static GroupEstimate suppressed() {
        return SUPPRESSED;
    }
}
