package org.inclusio.statistics.uncertainty;

import static org.inclusio.statistics.uncertainty.Reliability.PUBLISH;
import static org.inclusio.statistics.uncertainty.Reliability.SUPPRESS;
import static org.inclusio.statistics.uncertainty.Reliability.WARN;

/**
 * The guidelines of Statistics Canada for the release of survey estimates, by the coefficient of variation: released without
 * restriction up to 16.5 per cent, with a warning up to 33.3 per cent, not released beyond or with fewer than 10 persons in
 * the sample (as health units quote them for the Canadian Community Health Survey). A percentage is judged as it stands, not
 * by its complement.
 */
public final class VariationStandard implements PresentationStandard {

    public static final VariationStandard STATISTICS_CANADA = new VariationStandard();

    private static final double WARN_ABOVE = 0.165;
    private static final double SUPPRESS_ABOVE = 0.333;
    private static final double FEWEST = 10;

    private VariationStandard() {}

    @Override
    public Reliability of(Precision precision) {
        if (precision.cases().orElse(FEWEST) < FEWEST) {
            return SUPPRESS;
        }
        double error = precision.error().orElse(0);
        double variation = precision.value() == 0 ? 0 : error / Math.abs(precision.value());
        if (variation > SUPPRESS_ABOVE) {
            return SUPPRESS;
        }
        return variation > WARN_ABOVE ? WARN : PUBLISH;
    }
}
