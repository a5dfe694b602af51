package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Series;

/** The values of one sub-series for everybody it is about. Every language asks for the same of it. */
public final class Level {

    private final Series series;
    private final List<Figure> late;
    private final List<Pair> pairs;
    private final List<Figure> pairedEarly;
    private final List<Figure> pairedLate;
    private final List<Figure> paired;
    private final Once<Optional<BigDecimal>> lateMedian;
    private final Once<Optional<BigDecimal>> pairedEarlyMedian;
    private final Once<Optional<BigDecimal>> pairedLateMedian;
    private final Once<Long> improved;
    private final Once<Boolean> isUnsure;
    private final Once<Boolean> isUnsureInTime;
    private final Map<String, Level> parts = new ConcurrentHashMap<>();

    /**
     * @param late one figure for each area with a value in the late window
     * @param pairs the areas with a value in the early window as well
     */
    Level(Series series, List<Figure> late, List<Pair> pairs) {
        this.series = series;
        this.late = List.copyOf(late);
        this.pairs = List.copyOf(pairs);
        this.pairedEarly = this.pairs.stream().map(Pair::early).toList();
        this.pairedLate = this.pairs.stream().map(Pair::late).toList();
        this.paired = Stream.concat(pairedEarly.stream(), pairedLate.stream()).toList();
        this.lateMedian = new Once<>(() -> Median.ofFigures(this.late));
        this.pairedEarlyMedian = new Once<>(() -> Median.ofFigures(pairedEarly));
        this.pairedLateMedian = new Once<>(() -> Median.ofFigures(pairedLate));
        this.improved =
                new Once<>(() -> this.pairs.stream().filter(this::isBetter).count());
        this.isUnsure = new Once<>(() -> LowReliability.isMuch(this.late));
        this.isUnsureInTime = new Once<>(() -> LowReliability.isMuch(paired));
    }

    public Series series() {
        return series;
    }

    /** One figure for each area with a value in the late window. */
    public List<Figure> late() {
        return late;
    }

    /** The areas with a value in the early window as well. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** The early values of the pairs. */
    public List<Figure> pairedEarly() {
        return pairedEarly;
    }

    /** The late values of the pairs. */
    public List<Figure> pairedLate() {
        return pairedLate;
    }

    /** The early values of the pairs, and then the late ones. */
    public List<Figure> paired() {
        return paired;
    }

    /** Unweighted, over every area with a late value. */
    public Optional<BigDecimal> lateMedian() {
        return lateMedian.get();
    }

    /** Unweighted, over the areas that have both values. */
    public Optional<BigDecimal> pairedEarlyMedian() {
        return pairedEarlyMedian.get();
    }

    /** Unweighted, over the areas that have both values. */
    public Optional<BigDecimal> pairedLateMedian() {
        return pairedLateMedian.get();
    }

    /** Areas whose late value is better than their early one, in the direction of the catalogue. */
    public long improved() {
        return improved.get();
    }

    /** Codes of the areas whose two values are equal as published. */
    public List<String> unchanged() {
        return pairs.stream()
                .filter(pair -> pair.early().value().compareTo(pair.late().value()) == 0)
                .map(pair -> pair.late().refArea())
                .toList();
    }

    /**
     * The same for some of the areas.
     *
     * @param name of these areas, which it always means
     */
    public Level of(String name, Predicate<String> areas) {
        return parts.computeIfAbsent(
                name,
                any -> new Level(
                        series,
                        late.stream()
                                .filter(figure -> areas.test(figure.refArea()))
                                .toList(),
                        pairs.stream()
                                .filter(pair -> areas.test(pair.late().refArea()))
                                .toList()));
    }

    /** Whether too much of the late median rests on figures of low reliability. */
    public boolean isUnsure() {
        return isUnsure.get();
    }

    /** Whether too much of the comparison in time does. */
    public boolean isUnsureInTime() {
        return isUnsureInTime.get();
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
}
