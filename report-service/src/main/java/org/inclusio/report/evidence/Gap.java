package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;

/** The values of one sub-series for two groups of people, area by area. Every language asks for the same of it. */
public final class Gap {

    private final Series series;
    private final Cleavage cleavage;
    private final List<Compared> areas;
    private final List<Figure> first;
    private final List<Figure> second;
    private final List<Figure> both;
    private final Once<Optional<BigDecimal>> firstMedian;
    private final Once<Optional<BigDecimal>> secondMedian;
    private final Once<Optional<BigDecimal>> medianDifference;
    private final Once<Long> lower;
    private final Once<Long> higher;
    private final Once<Boolean> isUnsure;

    /** @param areas one comparison for each area that has both values, of one year and one source */
    Gap(Series series, Cleavage cleavage, List<Compared> areas) {
        this.series = series;
        this.cleavage = cleavage;
        this.areas = List.copyOf(areas);
        this.first = this.areas.stream().map(Compared::first).toList();
        this.second = this.areas.stream().map(Compared::second).toList();
        this.both = Stream.concat(first.stream(), second.stream()).toList();
        this.firstMedian = new Once<>(() -> Median.ofFigures(first));
        this.secondMedian = new Once<>(() -> Median.ofFigures(second));
        this.medianDifference = new Once<>(
                () -> Median.of(this.areas.stream().map(Compared::difference).toList()));
        this.lower = new Once<>(() -> count(compared -> compared.difference().signum() < 0));
        this.higher = new Once<>(() -> count(compared -> compared.difference().signum() > 0));
        this.isUnsure = new Once<>(() -> LowReliability.isMuch(both));
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

    public Series series() {
        return series;
    }

    public Cleavage cleavage() {
        return cleavage;
    }

    /** One comparison for each area that has both values, of one year and one source. */
    public List<Compared> areas() {
        return areas;
    }

    /** The values of the first group. */
    public List<Figure> first() {
        return first;
    }

    /** The values of the second group, in the order of the same areas. */
    public List<Figure> second() {
        return second;
    }

    /** The values of the first group, and then those of the second. */
    public List<Figure> both() {
        return both;
    }

    /** Tells comparisons apart: the sub-series and the dimension of the groups. */
    public String code() {
        return series.code() + " " + cleavage.dimension().jsonName();
    }

    /** Unweighted median of the first group's values. */
    public Optional<BigDecimal> firstMedian() {
        return firstMedian.get();
    }

    /** Unweighted median of the second group's values. */
    public Optional<BigDecimal> secondMedian() {
        return secondMedian.get();
    }

    /** Unweighted median of first less second, in the unit of the series; not the difference of the medians. */
    public Optional<BigDecimal> medianDifference() {
        return medianDifference.get();
    }

    /** Areas where the first group's value is below the second's. */
    public long lower() {
        return lower.get();
    }

    /** Areas where the first group's value is above the second's. */
    public long higher() {
        return higher.get();
    }

    /** Codes of the areas where both values have an interval. */
    public List<String> withIntervals() {
        return codes(Compared::hasIntervals);
    }

    /** Codes of the areas where the two intervals do not overlap. */
    public List<String> apart() {
        return codes(Compared::isApart);
    }

    private List<String> codes(Predicate<Compared> which) {
        return areas.stream()
                .filter(which)
                .map(compared -> compared.first().refArea())
                .toList();
    }

    /** Whether too much of the comparison rests on figures of low reliability. */
    public boolean isUnsure() {
        return isUnsure.get();
    }

    private long count(Predicate<Compared> which) {
        return areas.stream().filter(which).count();
    }
}
