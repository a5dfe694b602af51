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
