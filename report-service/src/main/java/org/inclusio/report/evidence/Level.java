package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.LimitRules;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.observation.Limit;

/** The values of one sub-series for everybody it is about. Every language asks for the same of it. */
public final class Level {

    private final Series series;
    private final LimitRules limits;
    private final BigDecimal least;
    private final BigDecimal most;
    private final List<Figure> late;
    private final List<Pair> pairs;
    private final List<Figure> pairedEarly;
    private final List<Figure> pairedLate;
    private final List<Figure> paired;
    private final Once<Optional<Middle>> lateMedian;
    private final Once<Optional<Middle>> pairedEarlyMedian;
    private final Once<Optional<Middle>> pairedLateMedian;
    private final Once<Long> improved;
    private final Once<Boolean> isUnsure;
    private final Once<Boolean> isUnsureInTime;
    private final Map<String, Level> parts = new ConcurrentHashMap<>();

    /**
     * @param late one figure for each area with a value, or a limit, in the late window
     * @param pairs the areas with one in the early window as well
     * @param limits how far values of the sub-series can go
     */
    Level(Series series, List<Figure> late, List<Pair> pairs, LimitRules limits) {
        this.series = series;
        this.limits = limits;
        this.least = limits.least(series).orElse(null);
        this.most = limits.most(series).orElse(null);
        this.late = List.copyOf(late);
        this.pairs = List.copyOf(pairs);
        this.pairedEarly = this.pairs.stream().map(Pair::early).toList();
        this.pairedLate = this.pairs.stream().map(Pair::late).toList();
        this.paired = Stream.concat(pairedEarly.stream(), pairedLate.stream()).toList();
        this.lateMedian = new Once<>(() -> median(this.late));
        this.pairedEarlyMedian = new Once<>(() -> median(pairedEarly));
        this.pairedLateMedian = new Once<>(() -> median(pairedLate));
        this.improved =
                new Once<>(() -> this.pairs.stream().filter(this::isBetter).count());
        this.isUnsure = new Once<>(() -> LowReliability.isMuch(this.late));
        this.isUnsureInTime = new Once<>(() -> LowReliability.isMuch(paired));
    }

    public Series series() {
        return series;
    }

    /** One figure for each area with a value, or a limit, in the late window. */
    public List<Figure> late() {
        return late;
    }

    /** The areas with one in the early window as well. */
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
    public Optional<Middle> lateMedian() {
        return lateMedian.get();
    }

    /** Unweighted, over the areas that have both values. */
    public Optional<Middle> pairedEarlyMedian() {
        return pairedEarlyMedian.get();
    }

    /** Unweighted, over the areas that have both values. */
    public Optional<Middle> pairedLateMedian() {
        return pairedLateMedian.get();
    }

    /** Areas whose late value is better than their early one, in the direction of the catalogue, whatever the limits. */
    public long improved() {
        return improved.get();
    }

    /** Codes of the areas whose two values are equal as published. */
    public List<String> unchanged() {
        return areas(pair ->
                isKnown(pair) && pair.early().value().compareTo(pair.late().value()) == 0);
    }

    /** Codes of the areas of which the limits do not tell whether the late value is better. */
    public List<String> undecided() {
        return areas(pair -> !isKnown(pair) && !isBetter(pair) && mayBeBetter(pair));
    }

    /** The figures among these of which only a limit is known. */
    public static List<Figure> withinLimits(List<Figure> figures) {
        return figures.stream().filter(figure -> figure.value() == null).toList();
    }

    private List<String> areas(Predicate<Pair> which) {
        return pairs.stream().filter(which).map(pair -> pair.late().refArea()).toList();
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
                                .toList(),
                        limits));
    }

    /** Whether too much of the late median rests on figures of low reliability. */
    public boolean isUnsure() {
        return isUnsure.get();
    }

    /** Whether too much of the comparison in time does. */
    public boolean isUnsureInTime() {
        return isUnsureInTime.get();
    }

    private Optional<Middle> median(List<Figure> figures) {
        return Middle.of(figures, least, most);
    }

    private boolean isBetter(Pair pair) {
        return switch (series.direction()) {
            case HIGHER -> isBelow(pair.early(), pair.late());
            case LOWER -> isBelow(pair.late(), pair.early());
            case PARITY -> isKnown(pair) && distance(pair.late()).compareTo(distance(pair.early())) < 0;
        };
    }

    private boolean mayBeBetter(Pair pair) {
        return switch (series.direction()) {
            case HIGHER -> mayBeBelow(pair.early(), pair.late());
            case LOWER -> mayBeBelow(pair.late(), pair.early());
            case PARITY -> true;
        };
    }

    private static boolean isKnown(Pair pair) {
        return pair.early().value() != null && pair.late().value() != null;
    }

    private BigDecimal distance(Figure figure) {
        return figure.value()
                .subtract(series.targetValue().orElse(BigDecimal.ONE))
                .abs();
    }

    /** Wherever they lie within their limits; what is below a limit is not the limit. */
    private boolean isBelow(Figure one, Figure other) {
        BigDecimal upper = Middle.upperEnd(one, most);
        BigDecimal lower = Middle.lowerEnd(other, least);
        if (upper == null || lower == null) {
            return false;
        }
        int order = upper.compareTo(lower);
        return order < 0 || order == 0 && (isOpen(one) || isOpen(other));
    }

    private boolean mayBeBelow(Figure one, Figure other) {
        BigDecimal lower = Middle.lowerEnd(one, least);
        BigDecimal upper = Middle.upperEnd(other, most);
        return lower == null || upper == null || lower.compareTo(upper) < 0;
    }

    private static boolean isOpen(Figure figure) {
        return figure.limit()
                .filter(limit -> limit.side() != Limit.Side.BETWEEN)
                .isPresent();
    }
}
