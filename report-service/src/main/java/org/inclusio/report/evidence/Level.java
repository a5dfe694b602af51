package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;

/**
 * The values of one sub-series for everybody it is about.
 *
 * @param late one figure for each area with a value in the late window
 * @param pairs the areas with a value in the early window as well
 */
public record Level(Series series, List<Figure> late, List<Pair> pairs) {

    public Level {
        late = List.copyOf(late);
        pairs = List.copyOf(pairs);
    }

    /** Unweighted, over every area with a late value. */
    public Optional<BigDecimal> lateMedian() {
        return median(late);
    }

    /** Unweighted, over the areas that have both values. */
    public Optional<BigDecimal> pairedEarlyMedian() {
        return median(pairs.stream().map(Pair::early).toList());
    }

    /** Unweighted, over the areas that have both values. */
    public Optional<BigDecimal> pairedLateMedian() {
        return median(pairs.stream().map(Pair::late).toList());
    }

    /** Areas whose late value is better than their early one, in the direction of the catalogue. */
    public long improved() {
        return pairs.stream().filter(this::isBetter).count();
    }

    /** Areas whose two values are equal as published. */
    public long unchanged() {
        return pairs.stream()
                .filter(pair -> pair.early().value().compareTo(pair.late().value()) == 0)
                .count();
    }

    /** The same for some of the areas. */
    public Level of(Predicate<String> areas) {
        return new Level(
                series,
                late.stream().filter(figure -> areas.test(figure.refArea())).toList(),
                pairs.stream().filter(pair -> areas.test(pair.late().refArea())).toList());
    }

    /** Whether too much of the late median rests on figures of low reliability. */
    public boolean isUnsure() {
        return LowReliability.isMuch(late);
    }

    /** Whether too much of the comparison in time does. */
    public boolean isUnsureInTime() {
        return LowReliability.isMuch(pairs.stream()
                .flatMap(pair -> Stream.of(pair.early(), pair.late()))
                .toList());
    }

    private boolean isBetter(Pair pair) {
        BigDecimal early = pair.early().value();
        BigDecimal late = pair.late().value();
        return switch (series.direction()) {
            case HIGHER -> late.compareTo(early) > 0;
            case LOWER -> late.compareTo(early) < 0;
            case PARITY -> {
                BigDecimal parity = series.targetValue().orElse(BigDecimal.ONE);
                yield late.subtract(parity)
                                .abs()
                                .compareTo(early.subtract(parity).abs())
                        < 0;
            }
        };
    }

    private static Optional<BigDecimal> median(Collection<Figure> figures) {
        return Median.of(figures.stream().map(Figure::value).toList());
    }
}
