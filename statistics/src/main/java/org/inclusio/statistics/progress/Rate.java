package org.inclusio.statistics.progress;

import java.util.Optional;

/**
 * One pace in the two ways in which it is published, as fractions a year: 0.044 is 4.4 per cent. A reduction is positive.
 *
 * @param continuous ln(first / last) / years
 * @param compound 1 - (last / first)^(1 / years)
 */
public record Rate(double continuous, double compound) {

    /** From one number down to another; there is no such rate from or to 0, or over no time. */
    static Optional<Rate> ofReduction(double first, double last, double years) {
        if (!(first > 0 && last > 0 && years > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Rate(
                AnnualRate.continuousReduction(first, last, years), AnnualRate.compoundReduction(first, last, years)));
    }

    static Rate ofContinuous(double continuous) {
        return new Rate(continuous, -Math.expm1(-continuous));
    }

    /** The same pace seen as growth: what falls by a positive rate grows by a negative one. */
    Rate asGrowth() {
        return new Rate(-continuous, -compound);
    }
}
