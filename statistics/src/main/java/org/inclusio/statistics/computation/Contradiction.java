package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that is not the sum of what divides it: a reported total beside its parts, or two sums that should be one.
 *
 * @param whole the cell, written with the universe of its series
 * @param stated what the whole is by itself, in the unit of the series
 * @param statedBy the observation that says so, or those that it was added up from
 * @param sum of the parts, in the same unit
 * @param parts the observations that were added up
 */
public record Contradiction(Cell whole, BigDecimal stated, List<Input> statedBy, BigDecimal sum, List<Input> parts) {

    public Contradiction {
        statedBy = List.copyOf(statedBy);
        parts = List.copyOf(parts);
    }

    /** What is stated beyond the sum. */
    public BigDecimal difference() {
        return stated.subtract(sum);
    }
}
