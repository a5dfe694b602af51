package org.inclusio.statistics.uncertainty;

import static org.inclusio.statistics.uncertainty.Reliability.NOT_FOR_TRENDS;
import static org.inclusio.statistics.uncertainty.Reliability.PUBLISH;
import static org.inclusio.statistics.uncertainty.Reliability.SUPPRESS;
import static org.inclusio.statistics.uncertainty.Reliability.WARN;

/**
 * This system's own rule, called {@code ours}: the worst of the criteria that can be judged. It asks a share to be as sure as
 * its complement; its thresholds are those that many offices and household surveys use.
 *
 * @param warnAbove coefficient of variation above which to warn
 * @param noTrendAbove coefficient of variation above which no trend is read from a number
 * @param suppressAbove coefficient of variation above which a number is not to be published
 * @param narrow width of the interval of a percentage, in percentage points, up to which it may always be published:
 *     99.5 per cent give or take 0.3 is sure enough, however small the complement
 * @param warnBelowCases sampled cases below which to warn
 * @param suppressBelowCases sampled cases below which a number is not to be published
 * @param widestForTrends widest interval of a percentage, in percentage points, from which a trend is read
 * @param fewestEvents registered events below which a rate is too unstable for a trend
 */
public record OwnStandard(
        double warnAbove,
        double noTrendAbove,
        double suppressAbove,
        double narrow,
        double warnBelowCases,
        double suppressBelowCases,
        double widestForTrends,
        double fewestEvents)
        implements PresentationStandard {

    public static final OwnStandard STANDARD = new OwnStandard(0.165, 0.30, 0.50, 5, 50, 25, 30, 20);

    public OwnStandard {
        if (!(0 < warnAbove && warnAbove <= noTrendAbove && noTrendAbove <= suppressAbove)) {
            throw new IllegalArgumentException(
                    "coefficients of variation must grow from warning to suppression: %s, %s, %s"
                            .formatted(warnAbove, noTrendAbove, suppressAbove));
        }
        if (!(suppressBelowCases <= warnBelowCases)) {
            throw new IllegalArgumentException(
                    "fewer cases suppress than warn, not %s and %s".formatted(suppressBelowCases, warnBelowCases));
        }
    }

    @Override
    public Reliability of(Precision precision) {
        return byVariation(precision).orWorse(byCases(precision)).orWorse(byWidth(precision));
    }

    private Reliability byVariation(Precision precision) {
        if (precision.variation().isEmpty()) {
            return PUBLISH;
        }
        double variation = precision.variation().getAsDouble();
        if (variation > suppressAbove && !isNarrow(precision)) {
            return SUPPRESS;
        }
        if (variation > noTrendAbove) {
            return NOT_FOR_TRENDS;
        }
        return variation > warnAbove ? WARN : PUBLISH;
    }

    private Reliability byCases(Precision precision) {
        if (precision.cases().isEmpty()) {
            return PUBLISH;
        }
        double cases = precision.cases().getAsDouble();
        if (precision.basis() == Precision.Basis.EVENTS) {
            return cases < fewestEvents ? NOT_FOR_TRENDS : PUBLISH;
        }
        if (cases < suppressBelowCases) {
            return SUPPRESS;
        }
        return cases < warnBelowCases ? WARN : PUBLISH;
    }

    private Reliability byWidth(Precision precision) {
        boolean isWide = precision.isPercentage()
                && precision
                        .interval()
                        .filter(limits -> limits.width() > widestForTrends)
                        .isPresent();
        return isWide ? NOT_FOR_TRENDS : PUBLISH;
    }

    private boolean isNarrow(Precision precision) {
        return precision.isPercentage()
                && precision
                        .interval()
                        .filter(limits -> limits.width() <= narrow)
                        .isPresent();
    }
}
