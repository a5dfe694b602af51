package org.inclusio.statistics.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Medians and scores counted by hand. */
class HistoryTest {

    @Test
    void seven_spreads_above_the_median_score_seven_times_the_normal_factor() {
        // Median 3, distances 2 1 0 1 2, their median 1.
        assertThat(History.score(10, new double[] {5, 1, 4, 2, 3}).orElseThrow())
                .isCloseTo(4.7215, within(1e-9));
        assertThat(History.score(3, new double[] {5, 1, 4, 2, 3})).hasValue(0);
    }

    @Test
    void the_newest_value_of_a_steady_trend_is_not_remarkable() {
        double[] trend = new double[20];
        for (int i = 0; i < trend.length; i++) {
            trend[i] = 100 + i;
        }
        assertThat(History.score(120, trend).orElseThrow()).isLessThan(History.REMARKABLE);
    }

    @Test
    void four_values_and_values_that_are_mostly_equal_tell_nothing_of_their_spread() {
        assertThat(History.score(10, new double[] {1, 2, 3, 4})).isEmpty();
        assertThat(History.score(10, new double[] {1, 1, 1, 1, 4})).isEmpty();
    }

    @Test
    void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
        assertThat(History.median(new double[] {9, 1, 4, 2})).isEqualTo(3);
    }
}
