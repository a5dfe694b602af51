package org.inclusio.statistics.disaggregation;

import java.math.BigDecimal;
import java.util.List;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * A whole that is not the sum of its parts. Which of the numbers is wrong only the office knows; persons whose group is
 * not known and numbers that were rounded one by one are the usual causes.
 *
 * @param whole matched with the universe, as are the parts
 * @param stated the whole's own number, in the unit of the series
 * @param sum of the parts, in the same unit
 */
public record Discrepancy(Disaggregation whole, BigDecimal stated, List<Disaggregation> parts, BigDecimal sum) {

    public Discrepancy {
        parts = List.copyOf(parts);
    }

    /** What is stated beyond the sum. */
    public BigDecimal difference() {
        return stated.subtract(sum);
    }
}
