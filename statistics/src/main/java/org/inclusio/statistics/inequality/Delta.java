package org.inclusio.statistics.inequality;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.inclusio.statistics.inequality.Formula.Spread;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * Intervals by the delta method: the standard errors of the estimates, each times the slope of the measure in it, add
 * up as squares. A standard error is the width of a 95 per cent interval over 2 z; slopes are taken by central
 * differences. Where a group has 0 and the measure starts at 0, there is none: the measure has no slope there.
 */
final class Delta {

    private static final double Z95 = 1.959963984540054;
    private static final double STEP = 1e-5;

    private Delta() {}

    static Optional<Interval> interval(
            Distribution distribution, ToDoubleFunction<Distribution> measure, Spread spread) {
        if (spread == Spread.FROM_ZERO && distribution.groups().stream().anyMatch(group -> group.estimate() == 0)) {
            return Optional.empty();
        }
        double variance = 0;
        for (int i = 0; i < distribution.size(); i++) {
            Optional<Interval> known = distribution.groups().get(i).interval();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            double error = (known.get().upper() - known.get().lower()) / (2 * Z95);
            variance += Math.pow(error * slope(distribution, measure, i), 2);
        }
        double value = measure.applyAsDouble(distribution);
        double error = Math.sqrt(variance);
        if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (spread) {
                    case LOGARITHMIC ->
                        new Interval(value * Math.exp(-Z95 * error / value), value * Math.exp(Z95 * error / value));
                    case FROM_ZERO -> new Interval(Math.max(0, value - Z95 * error), value + Z95 * error);
                    case PLAIN, UNKNOWN -> new Interval(value - Z95 * error, value + Z95 * error);
                });
    }

    private static double slope(Distribution distribution, ToDoubleFunction<Distribution> measure, int at) {
        double estimate = distribution.estimate(at);
        double step = STEP * Math.max(estimate, distribution.mean());
        double below = Math.max(0, estimate - step);
        double above = estimate + step;
        return (measure.applyAsDouble(distribution.with(at, above))
                        - measure.applyAsDouble(distribution.with(at, below)))
                / (above - below);
    }
}
