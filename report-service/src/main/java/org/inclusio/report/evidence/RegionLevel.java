package org.inclusio.report.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.inclusio.report.figure.Figure;
import org.inclusio.statistics.catalogue.Region;
import org.inclusio.statistics.catalogue.Series;

/**
 * The values of one sub-series for everybody of a region. They have no interval, because those of their areas mostly have
 * none, so that nothing can be said of their difference but both of them.
 *
 * @param early the first value in the early window, or null
 * @param late the last value in the late window; of either only a limit may be known
 */
public record RegionLevel(Series series, String region, Figure early, Figure late) {

    /** Subregions are within regions, and developing regions are all but one of them. */
    public static boolean isTold(Region region) {
        return !region.kind().equals("SUBREGION") && !region.code().equals("DEVELOPING");
    }

    /** Whether enough of the population stands behind both values, by the same rule of our own as for two groups. */
    public boolean isTold() {
        return isCovered(early) && isCovered(late);
    }

    /** Whether both are values, and not limits. */
    public boolean isKnown() {
        return early != null && early.value() != null && late.value() != null;
    }

    private static boolean isCovered(Figure figure) {
        return figure != null && RegionGap.isCovered(figure);
    }

    /** How far the values are apart in proportion to the early one; empty where there is none or it is zero. */
    public Optional<BigDecimal> apart() {
        return !isKnown() || early.value().signum() == 0
                ? Optional.empty()
                : Optional.of(late.value()
                        .subtract(early.value())
                        .divide(early.value(), MathContext.DECIMAL64)
                        .abs());
    }
}
