package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inclusio.statistics.catalogue.Aggregation;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.MethodName;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;

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
 * @param extent how far the sum may reach where only a limit of the value is known, of which {@code sum} is then the
 *     lower end; null for a value
 * @param catalogued whether the weight is that of the catalogue, because the area stated none
 * @param surveyed whether the value comes from a survey
 */
public record Contribution(
        BigDecimal sum,
        BigDecimal weight,
        BigDecimal comparedSum,
        BigDecimal comparedWeight,
        boolean wholeWeight,
        Extent extent,
        boolean catalogued,
        boolean surveyed) {

    /**
     * Between which sums that of a limit lies.
     *
     * @param more what the sum of the upper end is more than that of the lower; null where nothing is known of how much
     * @param limits as they were stated; two where the value was interpolated
     */
    public record Extent(BigDecimal more, List<Limit> limits) {

        public Extent {
            limits = List.copyOf(limits);
        }
    }

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

    /** Of a value that is known. */
    public Contribution(
            BigDecimal sum,
            BigDecimal weight,
            BigDecimal comparedSum,
            BigDecimal comparedWeight,
            boolean wholeWeight,
            boolean catalogued,
            boolean surveyed) {
        this(sum, weight, comparedSum, comparedWeight, wholeWeight, null, catalogued, surveyed);
    }

    /**
     * What an area brings of whose value only a limit is known; nothing where it is not known how small it may be, or
     * where the value is no mean and no sum.
     *
     * @param limit in the unit of the series
     * @param weight the population of reference, or null for a plain sum
     */
    public static Optional<Contribution> of(
            Limit limit, Series series, LimitRules ends, BigDecimal weight, boolean wholeWeight) {
        boolean isSum = series.aggregation() == Aggregation.SUM;
        boolean isMean = series.method() != MethodName.GROWTH
                && (series.aggregation() == Aggregation.WEIGHTED_MEAN
                        || series.aggregation() == Aggregation.RATIO_OF_SUMS);
        Optional<BigDecimal> lower = Optional.ofNullable(limit.lower()).or(() -> ends.least(series));
        if (lower.isEmpty() || !isSum && (!isMean || weight == null || weight.signum() <= 0)) {
            return Optional.empty();
        }
        BigDecimal times = isSum ? BigDecimal.ONE : weight;
        BigDecimal more = Optional.ofNullable(limit.upper())
                .or(() -> ends.most(series))
                .map(upper -> part(upper.subtract(lower.get()).max(BigDecimal.ZERO), series, times))
                .orElse(null);
        return Optional.of(new Contribution(
                part(lower.get(), series, times),
                isSum ? null : weight,
                null,
                null,
                wholeWeight,
                new Extent(more, List.of(limit)),
                false,
                false));
    }

    /**
     * The same with what is known of its weight and its source.
     *
     * @param ofCatalogue whether the weight is that of the catalogue
     * @param ofSurvey whether the value comes from a survey
     */
    public Contribution from(boolean ofCatalogue, boolean ofSurvey) {
        return new Contribution(sum, weight, comparedSum, comparedWeight, wholeWeight, extent, ofCatalogue, ofSurvey);
    }

    private static BigDecimal part(BigDecimal value, Series series, BigDecimal times) {
        return value.multiply(times).divide(series.multiplier(), PRECISION);
    }

    public static Contribution of(BigDecimal sum, BigDecimal weight) {
        return new Contribution(sum, weight, null, null, false);
    }

    /** The value of the area alone, in the unit of the series; none where only a limit is known, or nothing to divide by. */
    public Optional<BigDecimal> value(Series series) {
        Aggregate alone = new Aggregate();
        alone.add(this, BigDecimal.ZERO);
        return alone.value(series);
    }

    /** What is known of the value of the area alone where it is not known itself. */
    public Optional<Limit> limit() {
        return extent == null || extent.limits().size() != 1
                ? Optional.empty()
                : Optional.of(extent.limits().get(0));
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
                extent == null && there.extent == null ? null : extentTowards(there, way, between),
                catalogued || there.catalogued,
                surveyed && there.surveyed);
    }

    /** Of both ends the line is a bound, because weights are not below zero. */
    private Extent extentTowards(Contribution there, BigDecimal way, BigDecimal between) {
        List<Limit> limits = new ArrayList<>(extent == null ? List.of() : extent.limits());
        limits.addAll(there.extent == null ? List.of() : there.extent.limits());
        BigDecimal here = extent == null ? BigDecimal.ZERO : extent.more();
        BigDecimal other = there.extent == null ? BigDecimal.ZERO : there.extent.more();
        return new Extent(
                here == null || other == null ? null : weighted(here, weight, other, there.weight, way, between),
                limits);
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
