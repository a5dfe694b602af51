package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import org.inclusio.statistics.catalogue.Series;

/**
 * What an area brings to the value of a region: sums to divide. For a share, {@code sum} is the persons counted and
 * {@code weight} the persons they are counted among, or the value times the population of reference and that
 * population; a quotient of two rates has a second pair, which is compared with; a plain sum has no weight.
 *
 * @param sum what is added up, before the multiplier of the series
 * @param weight what the sum is divided by, or null
 * @param comparedSum the sum of the rate that is compared with, or null
 * @param comparedWeight the weight of the rate that is compared with, or null
 * @param wholeWeight whether the weight is that of the area's whole population, because that of the group is not known
 * @param catalogued whether the weight is that of the catalogue, because the area stated none
 * @param surveyed whether the value comes from a survey
 */
public record Contribution(
        BigDecimal sum,
        BigDecimal weight,
        BigDecimal comparedSum,
        BigDecimal comparedWeight,
        boolean wholeWeight,
        boolean catalogued,
        boolean surveyed) {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    public Contribution {
        Objects.requireNonNull(sum, "sum");
        if (weight != null && weight.signum() <= 0 || comparedWeight != null && comparedWeight.signum() <= 0) {
            throw new IllegalArgumentException("nobody stands behind a weight of zero or less");
        }
        if ((comparedSum == null) != (comparedWeight == null)) {
            throw new IllegalArgumentException("a rate to compare with has a sum and a weight");
        }
    }

    /** With a weight that the area stated, and a value of which nobody says that it comes from a survey. */
    public Contribution(
            BigDecimal sum, BigDecimal weight, BigDecimal comparedSum, BigDecimal comparedWeight, boolean wholeWeight) {
        this(sum, weight, comparedSum, comparedWeight, wholeWeight, false, false);
    }

    public static Contribution of(BigDecimal sum, BigDecimal weight) {
        return new Contribution(sum, weight, null, null, false);
    }

    /** The value of the area alone, in the unit of the series; none where there is nothing to divide by. */
    public Optional<BigDecimal> value(Series series) {
        Aggregate alone = new Aggregate();
        alone.add(this, BigDecimal.ZERO);
        return alone.value(series);
    }

    /** What lies so far on the way from here to there, from 0 to 1; rates and weights change evenly in between. */
    Contribution towards(Contribution there, BigDecimal way) {
        BigDecimal between = weight == null ? null : between(weight, there.weight, way);
        BigDecimal comparedBetween = comparedWeight == null ? null : between(comparedWeight, there.comparedWeight, way);
        return new Contribution(
                weighted(sum, weight, there.sum, there.weight, way, between),
                between,
                comparedSum == null
                        ? null
                        : weighted(
                                comparedSum,
                                comparedWeight,
                                there.comparedSum,
                                there.comparedWeight,
                                way,
                                comparedBetween),
                comparedBetween,
                wholeWeight || there.wholeWeight,
                catalogued || there.catalogued,
                surveyed && there.surveyed);
    }

    private static BigDecimal weighted(
            BigDecimal sum,
            BigDecimal weight,
            BigDecimal otherSum,
            BigDecimal otherWeight,
            BigDecimal way,
            BigDecimal between) {
        return weight == null
                ? between(sum, otherSum, way)
                : between(sum.divide(weight, PRECISION), otherSum.divide(otherWeight, PRECISION), way)
                        .multiply(between, PRECISION);
    }

    private static BigDecimal between(BigDecimal here, BigDecimal there, BigDecimal way) {
        return here.add(there.subtract(here).multiply(way), PRECISION);
    }
}
