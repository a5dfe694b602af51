package org.inclusio.statistics.inequality;

import java.util.Optional;
import org.inclusio.statistics.uncertainty.Interval;

/** What a measure says of a distribution. */
public sealed interface Measured {

    /**
     * A number.
     *
     * @param value in the unit of the measure
     * @param interval 95 per cent interval, where every group that matters has one
     * @param shown whether the interval excludes equality; empty without an interval, and for measures that can't lie on
     *     either side of equality
     */
    record Value(double value, Optional<Interval> interval, Optional<Boolean> shown) implements Measured {}

    /** None, since a condition of the measure is not met. */
    record Undefined(Condition missing) implements Measured {}
}
