package org.inclusio.indicator.recompute;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.inclusio.statistics.uncertainty.CasesStandard;
import org.inclusio.statistics.uncertainty.DesignEffects;
import org.inclusio.statistics.uncertainty.NchsStandard;
import org.inclusio.statistics.uncertainty.OwnStandard;
import org.inclusio.statistics.uncertainty.PresentationStandard;
import org.inclusio.statistics.uncertainty.VariationStandard;

/** By which standard a number is sure enough to be published, and the thresholds of the one that is this system's own. */
@ConfigMapping(prefix = "inclusio.reliability")
interface SurenessConfig {

    /** NCHS, STATISTICS_CANADA, DHS or OURS; the thresholds below are those of the last. */
    @WithDefault("NCHS")
    PresentationStandard.Named standard();

    /** Coefficient of variation above which to warn. */
    @WithDefault("0.165")
    double warnAbove();

    /** Coefficient of variation above which no trend is read. */
    @WithDefault("0.30")
    double noTrendAbove();

    /** Coefficient of variation above which a number is not to be published. */
    @WithDefault("0.50")
    double suppressAbove();

    /** Width of the interval of a percentage, in points, up to which it may always be published. */
    @WithDefault("5")
    double narrow();

    /** Sampled cases below which to warn. */
    @WithDefault("50")
    double warnBelowCases();

    /** Sampled cases below which a number is not to be published. */
    @WithDefault("25")
    double suppressBelowCases();

    /** Widest interval of a percentage, in points, from which a trend is read. */
    @WithDefault("30")
    double widestForTrends();

    /** Registered events below which no trend is read. */
    @WithDefault("20")
    double fewestEvents();

    /** Design effect of a national sample that states none. */
    @WithDefault("1.5")
    double nationalDesignEffect();

    /** Design effect of a part of a country that states none. */
    @WithDefault("2.0")
    double subnationalDesignEffect();

    default PresentationStandard rule() {
        return switch (standard()) {
            case NCHS -> NchsStandard.STANDARD;
            case STATISTICS_CANADA -> VariationStandard.STATISTICS_CANADA;
            case DHS -> CasesStandard.DHS;
            case OURS ->
                new OwnStandard(
                        warnAbove(),
                        noTrendAbove(),
                        suppressAbove(),
                        narrow(),
                        warnBelowCases(),
                        suppressBelowCases(),
                        widestForTrends(),
                        fewestEvents());
        };
    }

    default DesignEffects designEffects() {
        return new DesignEffects(nationalDesignEffect(), subnationalDesignEffect());
    }
}
