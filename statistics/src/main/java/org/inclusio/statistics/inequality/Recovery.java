package org.inclusio.statistics.inequality;

import java.util.Optional;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * Intervals of weighted sums from the intervals of their parts, however lopsided these are: the method of variance
 * estimates recovery (Zou and Donner, Statistics in Medicine 27, 2008), of which
 * {@link org.inclusio.statistics.uncertainty.Comparison} is the case of one part less another.
 */
final class Recovery {

    private Recovery() {}

    /** Of a sum of the estimates, each times its coefficient; a coefficient of 0 asks for no interval. */
    static Optional<Interval> sum(Distribution distribution, double[] coefficients) {
        double value = 0;
        double down = 0;
        double up = 0;
        for (int i = 0; i < coefficients.length; i++) {
            if (coefficients[i] != 0) {
                Group group = distribution.groups().get(i);
                if (group.interval().isEmpty()) {
                    return Optional.empty();
                }
                double part = coefficients[i] * group.estimate();
                double lower = coefficients[i] * group.interval().get().lower();
                double upper = coefficients[i] * group.interval().get().upper();
                value += part;
                down += Math.pow(part - Math.min(lower, upper), 2);
                up += Math.pow(Math.max(lower, upper) - part, 2);
            }
        }
        return Optional.of(new Interval(value - Math.sqrt(down), value + Math.sqrt(up)));
    }
}
