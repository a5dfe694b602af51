package org.inclusio.statistics.inequality;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.inclusio.statistics.uncertainty.Comparison;
import org.inclusio.statistics.uncertainty.Estimate;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * How a measure follows from the estimates, and with it how sure the measure is. The groups are taken as independent
 * samples and their shares as known.
 */
sealed interface Formula {

    double value(Distribution distribution);

    /** The 95 per cent interval; none where a group has none or the method fails. */
    Optional<Interval> interval(Distribution distribution);

    /** How the interval is found, in words. */
    String method();

    /** A sum of the estimates, each times its coefficient. */
    record Linear(Function<Distribution, double[]> coefficients) implements Formula {

        @Override
        public double value(Distribution distribution) {
            double[] coefficients = this.coefficients.apply(distribution);
            double sum = 0;
            for (int i = 0; i < coefficients.length; i++) {
                sum += coefficients[i] * distribution.estimate(i);
            }
            return sum;
        }

        @Override
        public Optional<Interval> interval(Distribution distribution) {
            return Recovery.sum(distribution, coefficients.apply(distribution));
        }

        @Override
        public String method() {
            return "From the limits of the groups: the distances of the parts from their limits add up as squares (Zou"
                    + " and Donner 2008; for a difference of two proportions Newcombe 1998, method 10).";
        }
    }

    /** A sum that counts only where it says that the reference group does better; it is 0 elsewhere. */
    record OneSided(Linear sum) implements Formula {

        @Override
        public double value(Distribution distribution) {
            double value = sum.value(distribution);
            return switch (distribution.better()) {
                case HIGHER -> Math.max(0, value);
                case LOWER -> Math.min(0, value);
                case PARITY -> value;
            };
        }

        @Override
        public Optional<Interval> interval(Distribution distribution) {
            return value(distribution) == 0 ? Optional.empty() : sum.interval(distribution);
        }

        @Override
        public String method() {
            return sum.method() + " None where the measure is 0.";
        }
    }

    /** The estimate of one group by that of another, told on a scale that rises with it. */
    record Quotient(
            ToIntFunction<Distribution> dividend, ToIntFunction<Distribution> divisor, DoubleUnaryOperator scale)
            implements Formula {

        @Override
        public double value(Distribution distribution) {
            return scale.applyAsDouble(distribution.estimate(dividend.applyAsInt(distribution))
                    / distribution.estimate(divisor.applyAsInt(distribution)));
        }

        @Override
        public Optional<Interval> interval(Distribution distribution) {
            return limits(distribution.groups().get(dividend.applyAsInt(distribution)))
                    .flatMap(above -> limits(distribution.groups().get(divisor.applyAsInt(distribution)))
                            .map(below -> Comparison.ratio(above, below)))
                    .map(ratio -> new Interval(scale.applyAsDouble(ratio.lower()), scale.applyAsDouble(ratio.upper())));
        }

        /** The estimate with its limits, none where these have no logarithm. */
        private static Optional<Estimate> limits(Group group) {
            return group.interval()
                    .filter(interval -> interval.lower() > 0)
                    .map(interval -> new Estimate(group.estimate(), interval));
        }

        @Override
        public String method() {
            return "From the limits of the groups on the logarithmic scale, where the distances add up as squares. None"
                    + " where a limit is 0.";
        }
    }

    /** Any other function of the estimates. */
    record Curved(ToDoubleFunction<Distribution> function, Spread spread) implements Formula {

        @Override
        public double value(Distribution distribution) {
            return function.applyAsDouble(distribution);
        }

        @Override
        public Optional<Interval> interval(Distribution distribution) {
            return spread == Spread.UNKNOWN ? Optional.empty() : Delta.interval(distribution, function, spread);
        }

        @Override
        public String method() {
            return switch (spread) {
                case PLAIN -> "Delta method: the groups' standard errors, each times the slope of the measure.";
                case LOGARITHMIC -> "Delta method on the logarithmic scale.";
                case FROM_ZERO ->
                    "Delta method, cut off at 0; rough near 0, where the scatter of samples alone makes the measure"
                            + " positive.";
                case UNKNOWN -> "None is given.";
            };
        }
    }

    /** The scale on which a measure scatters alike to both sides. */
    enum Spread {
        /** Its own. */
        PLAIN,
        /** The logarithmic, for what is above 0. */
        LOGARITHMIC,
        /** Its own, cut off at 0, which it can't be below. */
        FROM_ZERO,
        /** No method is known that is worth its result. */
        UNKNOWN
    }
}
