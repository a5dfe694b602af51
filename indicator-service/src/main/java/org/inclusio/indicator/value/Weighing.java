package org.inclusio.indicator.value;

import java.math.BigDecimal;
import org.inclusio.statistics.aggregation.Contribution;

/**
 * What an area's value brings to its regions, as it is kept; see {@link Contribution}.
 *
 * @param sum null where the value brings nothing, and where only a limit of it is known
 */
public record Weighing(
        BigDecimal sum, BigDecimal weight, BigDecimal comparedSum, BigDecimal comparedWeight, boolean wholeWeight) {

    static final Weighing NONE = new Weighing(null, null, null, null, false);

    static Weighing of(Contribution one) {
        return new Weighing(
                plain(one.sum()),
                plain(one.weight()),
                plain(one.comparedSum()),
                plain(one.comparedWeight()),
                one.wholeWeight());
    }

    /** Of a value of which only a limit is known: its sums follow from the limit and the weight. */
    static Weighing ofLimit(Contribution one) {
        return new Weighing(null, plain(one.weight()), null, null, one.wholeWeight());
    }

    /** As the database gives numbers back, so that kept and computed ones can be compared. */
    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
