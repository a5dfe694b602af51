package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;

/**
 * Adds up what areas bring to one regional value. It holds sums, not areas, so that its size does not depend on how many
 * there are; the sums are exact, so that their order does not matter.
 */
public final class Aggregate {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal weight = BigDecimal.ZERO;
    private BigDecimal comparedSum = BigDecimal.ZERO;
    private BigDecimal comparedWeight = BigDecimal.ZERO;
    private int areas;

    public void add(Contribution one) {
        sum = sum.add(one.sum());
        if (one.weight() != null) {
            weight = weight.add(one.weight());
        }
        if (one.comparedSum() != null) {
            comparedSum = comparedSum.add(one.comparedSum());
            comparedWeight = comparedWeight.add(one.comparedWeight());
        }
        areas++;
    }

    /** How many areas brought something. */
    public int areas() {
        return areas;
    }

    /** The weight of the areas together; zero for a plain sum. */
    public BigDecimal weight() {
        return weight;
    }

    /**
     * The value of the region in the unit of the series: a ratio of sums or a weighted mean, the quotient of two of them,
     * the growth from one to the other, or the sum itself; none where there is nothing to divide by.
     */
    public Optional<BigDecimal> value(Series series) {
        if (areas == 0) {
            return Optional.empty();
        }
        switch (series.aggregation()) {
            case SUM:
                return Optional.of(sum.multiply(series.multiplier(), PRECISION));
            case WEIGHTED_MEAN, RATIO_OF_SUMS, RATIO_OF_AGGREGATES:
                BigDecimal less = series.method() == MethodName.GROWTH ? BigDecimal.ONE : BigDecimal.ZERO;
                return quotient().map(one -> one.subtract(less).multiply(series.multiplier(), PRECISION));
            default:
                return Optional.empty();
        }
    }

    private Optional<BigDecimal> quotient() {
        if (weight.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal rate = sum.divide(weight, PRECISION);
        if (comparedWeight.signum() == 0) {
            return Optional.of(rate);
        }
        return comparedSum.signum() == 0
                ? Optional.empty()
                : Optional.of(rate.divide(comparedSum.divide(comparedWeight, PRECISION), PRECISION));
    }
}
