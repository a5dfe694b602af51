package org.inclusio.statistics.computation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LorenzCurveTest {

    /** Cumulated shares of persons and of consumption in thirteen classes of expenditure; rural India, 1983. */
    private static final double[] PERSONS = {
        0.0092, 0.0339, 0.0850, 0.1640, 0.2609, 0.4133, 0.5497, 0.7196, 0.8196, 0.9174, 0.9570, 0.9751, 1
    };

    private static final double[] CONSUMPTION = {
        0.00208, 0.01013, 0.03122, 0.07083, 0.12808, 0.23498, 0.34887, 0.51994, 0.64270, 0.79201, 0.86966, 0.91277, 1
    };

    /**
     * Gaurav Datt, "Computational tools for poverty measurement and analysis", IFPRI, 1998: a mean of 109.90 rupees and a
     * line of 89 give a headcount of 45.06 and a gap of 12.47 per cent.
     */
    @Test
    void rural_india_in_1983_has_the_published_headcount_and_gap() {
        LorenzCurve curve =
                LorenzCurve.through(parts(PERSONS), parts(CONSUMPTION)).orElseThrow();
        double line = 89 / 109.90;
        assertThat(100 * curve.headcount(line)).isCloseTo(45.06, within(0.005));
        assertThat(100 * curve.povertyGap(line).orElseThrow()).isCloseTo(12.47, within(0.005));
    }

    @Test
    void the_curve_begins_and_ends_where_a_lorenz_curve_does() {
        LorenzCurve curve =
                LorenzCurve.through(parts(PERSONS), parts(CONSUMPTION)).orElseThrow();
        assertThat(curve.share(0)).isCloseTo(0, within(1e-12));
        assertThat(curve.share(1)).isCloseTo(1, within(1e-12));
        assertThat(curve.share(0.5497)).isCloseTo(0.34887, within(0.002));
    }

    /** Whoever is below a line of ten times the mean lacks on average nine tenths of it. */
    @Test
    void below_a_low_line_is_nobody_and_below_a_high_one_is_everybody() {
        LorenzCurve curve =
                LorenzCurve.through(parts(PERSONS), parts(CONSUMPTION)).orElseThrow();
        assertThat(curve.povertyGap(0.05)).hasValue(0.0);
        assertThat(curve.headcount(10)).isCloseTo(1, within(0.01));
        assertThat(curve.povertyGap(10).orElseThrow()).isCloseTo(0.9, within(0.001));
    }

    @Test
    void groups_that_are_not_in_order_are_no_distribution() {
        double[] persons = {1, 1, 1, 1, 1};
        assertThat(LorenzCurve.through(persons, new double[] {3, 2, 1, 4, 5})).isEmpty();
        assertThat(LorenzCurve.through(persons, new double[] {0, 1, 2, 3, 4})).isEmpty();
    }

    private static double[] parts(double[] cumulated) {
        double[] parts = new double[cumulated.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = cumulated[i] - (i == 0 ? 0 : cumulated[i - 1]);
        }
        return parts;
    }
}
