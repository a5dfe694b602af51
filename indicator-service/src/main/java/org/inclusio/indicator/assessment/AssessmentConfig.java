package org.inclusio.indicator.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.inclusio.statistics.progress.Conventions;
import org.inclusio.statistics.progress.InclusioRule;

/** This system's own rules of how progress is measured and judged. */
@ConfigMapping(prefix = "inclusio.assessment")
interface AssessmentConfig {

    /** Baseline year of targets that name none. */
    @WithDefault("1990")
    int baselineYear();

    /** How long before its year a baseline may lie. */
    @WithDefault("2")
    int yearsBefore();

    /** How long after its year a baseline may lie. */
    @WithDefault("4")
    int yearsAfter();

    /** The last year that is looked at, and the year to which trends are projected. */
    @WithDefault("2015")
    int assessmentYear();

    /** Lowest ratio of females to males that counts as parity. */
    @WithDefault("0.97")
    double parityFrom();

    /** Highest ratio of females to males that counts as parity. */
    @WithDefault("1.03")
    double parityTo();

    /** Percentage from which a target of 100 per cent counts as reached. */
    @WithDefault("95")
    double universalFrom();

    /** Share of the required pace from which progress is as good as a target met. */
    @WithDefault("0.95")
    double met();

    /** Share of the required pace from which progress is good. */
    @WithDefault("0.75")
    double good();

    /** Share of the required pace from which progress is fair. */
    @WithDefault("0.40")
    double fair();

    /** How long after the baseline year the first value may lie. */
    @WithDefault("9")
    int yearsToFirst();

    /** How long before the year of assessment the last value may lie. */
    @WithDefault("7")
    int yearsToLast();

    /** Relative change since the worst year from which a rise counts as reversed. */
    @WithDefault("0.05")
    double reversal();

    default Conventions conventions() {
        return new Conventions(
                baselineYear(),
                yearsBefore(),
                yearsAfter(),
                assessmentYear(),
                parityFrom(),
                parityTo(),
                universalFrom());
    }

    default InclusioRule ownRule() {
        return new InclusioRule(conventions(), met(), good(), fair(), yearsToFirst(), yearsToLast(), reversal());
    }
}
