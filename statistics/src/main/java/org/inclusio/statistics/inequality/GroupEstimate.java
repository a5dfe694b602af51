package org.inclusio.statistics.inequality;

import java.util.Optional;
import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.Reliability;

/**
 * What is known of one group before it is compared.
 *
 * @param estimate the indicator's value; empty when it is not told, and when only a limit of it is known
 * @param unit the unit that the value is stated in
 * @param interval 95 per cent interval, if known; without an estimate, between which limits it lies
 * @param population how many the group is among those whom the indicator is about, in any unit that all groups share; if
 *     known
 * @param reliability what the estimate may be used for
 */
public record GroupEstimate(
        Optional<Double> estimate,
        String unit,
        Optional<Interval> interval,
        Optional<Double> population,
        Reliability reliability) {

    /** A value of which only is known within which limits it lies; a side that is open reaches infinity. */
    public static GroupEstimate within(String unit, Interval limits) {
        return new GroupEstimate(Optional.empty(), unit, Optional.of(limits), Optional.empty(), Reliability.PUBLISH);
    }

    boolean isSuppressed() {
        return estimate.isEmpty() && interval.isEmpty() && reliability.isTold();
    }

    boolean isWithinLimits() {
        return estimate.isEmpty() && interval.isPresent();
    }

    /** One that is too unsure to be told. */
    public static GroupEstimate unsure(String unit) {
        return new GroupEstimate(Optional.empty(), unit, Optional.empty(), Optional.empty(), Reliability.SUPPRESS);
    }

    /** One that is withheld to protect persons. */
    public static GroupEstimate suppressed(String unit) {
        return new GroupEstimate(Optional.empty(), unit, Optional.empty(), Optional.empty(), Reliability.PUBLISH);
    }
}
