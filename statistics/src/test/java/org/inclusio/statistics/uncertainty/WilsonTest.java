package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** The roots of (p - x)^2 = z^2 x (1 - x) / n, worked out apart from this code. */
    @ParameterizedTest
    @CsvSource({
        "0.10, 100, 1, 0.05523, 0.17437",
        "0.10, 100, 2, 0.04348, 0.21360",
        "0.00, 30, 1, 0.00000, 0.11351",
        "1.00, 30, 1, 0.88649, 1.00000",
        "0.50, 20, 1, 0.29930, 0.70070"
    })
    void the_limits_agree_with_a_calculation_by_hand(
            double proportion, double sampleSize, double designEffect, double lower, double upper) {
        Interval interval = Wilson.interval95(proportion, sampleSize, designEffect);

        assertThat(interval.lower()).isCloseTo(lower, within(0.000006));
        assertThat(interval.upper()).isCloseTo(upper, within(0.000006));
    }

    @Test
    void both_limits_solve_the_score_equation() {
        Interval interval = Wilson.interval95(0.37, 250, 1.5);
        double n = 250 / 1.5;

        for (double limit : new double[] {interval.lower(), interval.upper()}) {
            double z = Math.abs(0.37 - limit) / Math.sqrt(limit * (1 - limit) / n);
            assertThat(z).isCloseTo(1.95996, within(0.00001));
        }
    }

    @Test
    void a_percentage_in_place_of_a_proportion_is_refused_in_words() {
        assertThatThrownBy(() -> Wilson.interval95(37, 250, 1)).hasMessage("a proportion is between 0 and 1, not 37.0");
    }
}
