package org.inclusio.statistics.inequality;

import java.util.Optional;
import org.inclusio.statistics.uncertainty.Interval;

/**
 * Intervals of sums and quotients from the intervals of their parts, however lopsided these are: the method of variance
 * estimates recovery (Zou and Donner, Statistics in Medicine 27, 2008). For the difference of two proportions with
 * Wilson intervals it is method 10 of Newcombe (Statistics in Medicine 17, 1998); for symmetrical intervals it is the
 * textbook's root of the sum of squares.
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

    /** Of one estimate by another: the same for the difference of their logarithms. None where a limit is 0. */
    static Optional<Interval> quotient(Group dividend, Group divisor) {
        if (dividend.interval().isEmpty() || divisor.interval().isEmpty()) {
            return Optional.empty();
        }
        Interval above = dividend.interval().get();
        Interval below = divisor.interval().get();
        if (!(above.lower() > 0 && below.lower() > 0)) {
            return Optional.empty();
        }
        double ratio = dividend.estimate() / divisor.estimate();
        double down =
                Math.hypot(Math.log(dividend.estimate() / above.lower()), Math.log(below.upper() / divisor.estimate()));
        double up =
                Math.hypot(Math.log(above.upper() / dividend.estimate()), Math.log(divisor.estimate() / below.lower()));
        return Optional.of(new Interval(ratio * Math.exp(-down), ratio * Math.exp(up)));
    }
}
