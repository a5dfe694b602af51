package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;

/**
 * Adds up what areas bring to one regional value. It holds sums, not areas, so that its size does not depend on how many
 * there are; the sums are exact, so that their order does not matter.
 */
final class Aggregate {

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final MathContext COMPARED = new MathContext(12);

    private final ExactSum sum = new ExactSum();
    private final ExactSum weight = new ExactSum();
    private final ExactSum covered = new ExactSum();
    private ExactSum comparedSum;
    private ExactSum comparedWeight;
    private Reach reach;
    private int areas;
    private int catalogued;
    private int surveyed;

    /** Adds what an area brings; {@code population} of reference of the whole area, zero when it is not known. */
    void add(Contribution one, BigDecimal population) {
        sum.add(one.sum());
        if (one.weight() != null) {
            weight.add(one.weight());
        }
        if (one.comparedSum() != null) {
            compared();
            comparedSum.add(one.comparedSum());
            comparedWeight.add(one.comparedWeight());
        }
        if (one.extent() != null) {
            reached().add(one.extent());
        }
        covered.add(population);
        areas++;
        catalogued += one.catalogued() ? 1 : 0;
        surveyed += one.surveyed() ? 1 : 0;
    }

    /** Adds other areas. */
    void add(Aggregate other) {
        sum.add(other.sum);
        weight.add(other.weight);
        covered.add(other.covered);
        if (other.comparedSum != null) {
            compared();
            comparedSum.add(other.comparedSum);
            comparedWeight.add(other.comparedWeight);
        }
        if (other.reach != null) {
            reached().add(other.reach);
        }
        areas += other.areas;
        catalogued += other.catalogued;
        surveyed += other.surveyed;
    }

    /** Takes areas away that were added before. */
    void remove(Aggregate other) {
        sum.subtract(other.sum);
        weight.subtract(other.weight);
        covered.subtract(other.covered);
        if (other.comparedSum != null) {
            compared();
            comparedSum.subtract(other.comparedSum);
            comparedWeight.subtract(other.comparedWeight);
        }
        if (other.reach != null) {
            reached().subtract(other.reach);
        }
        areas -= other.areas;
        catalogued -= other.catalogued;
        surveyed -= other.surveyed;
    }

    /** How many areas brought something. */
    int areas() {
        return areas;
    }

    /** How many of them have the weight of the catalogue. */
    int catalogued() {
        return catalogued;
    }

    /** How many of them have a value from a survey. */
    int surveyed() {
        return surveyed;
    }

    /** The population of reference of these areas together. */
    BigDecimal covered() {
        return covered.value();
    }

    /**
     * The value of the region in the unit of the series: a ratio of sums or a weighted mean, the quotient of two of them,
     * the growth from one to the other, or the sum itself; none where there is nothing to divide by, and none where only
     * limits of some values are known.
     */
    Optional<BigDecimal> value(Series series) {
        return isExact() ? value(series, sum.value()) : Optional.empty();
    }

    /**
     * Where the value of the region lies when only limits of some values are known: below a limit where both ends of the
     * interval are, above one likewise, or else in the interval.
     */
    Optional<Limit> limit(Series series) {
        if (isExact()) {
            return Optional.empty();
        }
        Optional<BigDecimal> upper =
                reach.more().flatMap(more -> value(series, sum.value().add(more)));
        return value(series, sum.value())
                .map(lower -> upper.map(Aggregate::rounded)
                        .flatMap(reach::limitAbove)
                        .map(limit -> new Limit(null, limit))
                        .or(() -> reach.limitBelow(rounded(lower)).map(limit -> new Limit(limit, null)))
                        .orElseGet(() -> new Limit(lower, upper.orElse(null))));
    }

    private boolean isExact() {
        return reach == null || reach.isEmpty();
    }

    /** A quotient of sums has an error in its last digits, which decides no comparison with a limit. */
    private static BigDecimal rounded(BigDecimal end) {
        return end.round(COMPARED);
    }

    private Optional<BigDecimal> value(Series series, BigDecimal added) {
        if (areas == 0) {
            return Optional.empty();
        }
        switch (series.aggregation()) {
            case SUM:
                return Optional.of(added.multiply(series.multiplier(), PRECISION));
            case WEIGHTED_MEAN, RATIO_OF_SUMS, RATIO_OF_AGGREGATES:
                BigDecimal less = series.method() == MethodName.GROWTH ? BigDecimal.ONE : BigDecimal.ZERO;
                return quotient(added).map(one -> one.subtract(less).multiply(series.multiplier(), PRECISION));
            default:
                return Optional.empty();
        }
    }

    private Optional<BigDecimal> quotient(BigDecimal added) {
        BigDecimal divisor = weight.value();
        if (divisor.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal rate = added.divide(divisor, PRECISION);
        if (comparedWeight == null || comparedWeight.value().signum() == 0) {
            return Optional.of(rate);
        }
        BigDecimal compared = comparedSum.value();
        return compared.signum() == 0
                ? Optional.empty()
                : Optional.of(rate.divide(compared.divide(comparedWeight.value(), PRECISION), PRECISION));
    }

    private Reach reached() {
        if (reach == null) {
            reach = new Reach();
        }
        return reach;
    }

    private void compared() {
        if (comparedSum == null) {
            comparedSum = new ExactSum();
            comparedWeight = new ExactSum();
        }
    }
}
