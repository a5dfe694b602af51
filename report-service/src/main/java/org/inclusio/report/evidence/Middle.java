package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.observation.Limit;

/**
 * The median of values of some of which only limits are known. It lies between the median that there is with each of these
 * at its lower end and that with each at its upper end; where the two are equal it is known, because its rank does not
 * depend on them.
 *
 * @param value null where only the limit is known
 * @param limit null where the value is known
 */
public record Middle(BigDecimal value, Limit limit) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    public static Middle exactly(BigDecimal value) {
        return new Middle(value, null);
    }

    /**
     * Of figures that each have a value or a limit; none of no figures.
     *
     * @param least how small a value can be, or null
     * @param most how large, or null
     */
    static Optional<Middle> of(List<Figure> figures, BigDecimal least, BigDecimal most) {
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal lower = middle(figures.stream().map(figure -> lowerEnd(figure, least)), true);
        BigDecimal upper = middle(figures.stream().map(figure -> upperEnd(figure, most)), false);
        if (lower == null && upper == null) {
            return Optional.empty();
        }
        return Optional.of(
                lower != null && upper != null && lower.compareTo(upper) == 0
                        ? exactly(lower)
                        : new Middle(null, new Limit(lower, upper)));
    }

    public Optional<BigDecimal> known() {
        return Optional.ofNullable(value);
    }

    /** The value, or what is nearest to zero of what is known. */
    static BigDecimal lowerEnd(Figure figure, BigDecimal least) {
        return figure.value() != null ? figure.value() : figure.lowerBound() != null ? figure.lowerBound() : least;
    }

    static BigDecimal upperEnd(Figure figure, BigDecimal most) {
        return figure.value() != null ? figure.value() : figure.upperBound() != null ? figure.upperBound() : most;
    }

    /** Null where it is without end: what has no lower end comes first, what has no upper end last. */
    private static BigDecimal middle(Stream<BigDecimal> ends, boolean openFirst) {
        Comparator<BigDecimal> order = openFirst
                ? Comparator.nullsFirst(Comparator.naturalOrder())
                : Comparator.nullsLast(Comparator.naturalOrder());
        List<BigDecimal> sorted = ends.sorted(order).toList();
        BigDecimal upper = sorted.get(sorted.size() / 2);
        if (sorted.size() % 2 == 1) {
            return upper;
        }
        BigDecimal lower = sorted.get(sorted.size() / 2 - 1);
        return lower == null || upper == null ? null : lower.add(upper).divide(TWO);
    }
}
