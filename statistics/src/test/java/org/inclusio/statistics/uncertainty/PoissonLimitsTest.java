package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonLimitsTest {

    /** The limits that statistical tables give since Garwood (1936). */
    @ParameterizedTest
    @CsvSource({
        "0, 0.000, 3.689",
        "1, 0.025, 5.572",
        "5, 1.623, 11.668",
        "10, 4.795, 18.390",
        "20, 12.217, 30.888",
        "100, 81.364, 121.627"
    })
    void the_limits_are_those_of_the_tables(double events, double lower, double upper) {
        Interval limits = PoissonLimits.interval95(events);

        assertThat(limits.lower()).isCloseTo(lower, within(0.0006));
        assertThat(limits.upper()).isCloseTo(upper, within(0.0006));
    }

    /** What the limits are by definition: means with which so many or more, so many or fewer events are that rare. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12, 47})
    void so_extreme_a_count_happens_once_in_forty_times_at_each_limit(int events) {
        Interval limits = PoissonLimits.interval95(events);

        assertThat(1 - atMost(events - 1, limits.lower())).isCloseTo(0.025, within(1e-9));
        assertThat(atMost(events, limits.upper())).isCloseTo(0.025, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e12, 1e20, 1e39, 9.9e79})
    void of_however_many_events_the_limits_are_found_and_lie_as_far_off_as_chance_moves_them(double events) {
        Interval limits = PoissonLimits.interval95(events);

        assertThat(limits.lower()).isLessThanOrEqualTo(events);
        assertThat(limits.upper()).isGreaterThanOrEqualTo(events);
        double chance = 2 * 1.959964 / Math.sqrt(events);
        assertThat(limits.width() / events).isCloseTo(chance, within(chance / 10_000 + 3 / events + 1e-15));
    }

    @Test
    void the_limits_go_on_where_they_are_found_otherwise() {
        Interval below = PoissonLimits.interval95(Math.nextDown(1e9));
        Interval above = PoissonLimits.interval95(1e9);

        assertThat(above.lower() / below.lower()).isCloseTo(1, within(1e-14));
        assertThat(above.upper() / below.upper()).isCloseTo(1, within(1e-14));
    }

    @Test
    void no_events_were_counted_less_than_never() {
        assertThatThrownBy(() -> PoissonLimits.interval95(-1)).hasMessage("-1.0 is no number of events");
        assertThatThrownBy(() -> PoissonLimits.interval95(Double.NaN)).hasMessageContaining("no number of events");
    }

    private static double atMost(int events, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int k = 1; k <= events; k++) {
            term *= mean / k;
            sum += term;
        }
        return sum;
    }
}
