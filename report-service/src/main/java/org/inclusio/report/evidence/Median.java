package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.inclusio.report.figure.Figure;

/** The middle of some values. */
public final class Median {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Median() {}

    /** The value in the middle, or the mean of the two in the middle; none of no values. */
    public static Optional<BigDecimal> of(List<BigDecimal> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        BigDecimal upper = sorted.get(middle);
        return Optional.of(
                sorted.size() % 2 == 1
                        ? upper
                        : upper.add(sorted.get(middle - 1)).divide(TWO));
    }

    /** The same of the values of figures. */
    static Optional<BigDecimal> ofFigures(List<Figure> figures) {
        return of(figures.stream().map(Figure::value).toList());
    }
}
