package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;

/**
 * The values of one sub-series for two groups of people, area by area.
 *
 * @param areas one comparison for each area that has both values, of one year and one source
 */
public record Gap(Series series, Cleavage cleavage, List<Compared> areas) {

    public Gap {
        areas = List.copyOf(areas);
    }

    /** The values of the two groups in one area and year. */
    public record Compared(Figure first, Figure second) {

        /** First less second, in the unit of the series. */
        public BigDecimal difference() {
            return first.value().subtract(second.value());
        }

        BigDecimal distance() {
            return difference().abs();
        }

        boolean hasIntervals() {
            return first.hasInterval() && second.hasInterval();
        }

        boolean isApart() {
            return hasIntervals()
                    && (first.upperBound().compareTo(second.lowerBound()) < 0
                            || second.upperBound().compareTo(first.lowerBound()) < 0);
        }
    }

    /** Tells comparisons apart: the sub-series and the dimension of the groups. */
    public String code() {
        return series.code() + " " + cleavage.dimension().jsonName();
    }

    /** Unweighted median of the first group's values. */
    public Optional<BigDecimal> firstMedian() {
        return median(compared -> compared.first().value());
    }

    /** Unweighted median of the second group's values. */
    public Optional<BigDecimal> secondMedian() {
        return median(compared -> compared.second().value());
    }

    /** Unweighted median of first less second, in the unit of the series; not the difference of the medians. */
    public Optional<BigDecimal> medianDifference() {
        return median(Compared::difference);
    }

    /** Areas where the first group's value is below the second's. */
    public long lower() {
        return areas.stream()
                .filter(compared -> compared.difference().signum() < 0)
                .count();
    }

    /** Areas where the first group's value is above the second's. */
    public long higher() {
        return areas.stream()
                .filter(compared -> compared.difference().signum() > 0)
                .count();
    }

    /** Areas where both values have an interval. */
    public long withIntervals() {
        return areas.stream().filter(Compared::hasIntervals).count();
    }

    /** Areas where the two intervals do not overlap. */
    public long apart() {
        return areas.stream().filter(Compared::isApart).count();
    }

    /** Whether too much of the comparison rests on figures of low reliability. */
    public boolean isUnsure() {
        return LowReliability.isMuch(areas.stream()
                .flatMap(compared -> Stream.of(compared.first(), compared.second()))
                .toList());
    }

    private Optional<BigDecimal> median(Function<Compared, BigDecimal> value) {
        return Median.of(areas.stream().map(value).toList());
    }
}
