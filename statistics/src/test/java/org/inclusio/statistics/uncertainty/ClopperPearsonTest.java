package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClopperPearsonTest {

    /** Exact limits as tables of the binomial distribution print them (Documenta Geigy, Scientific Tables). */
    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 30.85",
        "1, 10, 0.25, 44.50",
        "5, 10, 18.71, 81.29",
        "5, 20, 8.66, 49.10",
        "10, 100, 4.90, 17.62",
        "50, 100, 39.83, 60.17"
    })
    void the_limits_are_those_of_the_tables(double positive, double cases, double lower, double upper) {
        Interval limits = ClopperPearson.interval95(positive / cases, cases).times(100);

        assertThat(limits.lower()).isCloseTo(lower, within(0.006));
        assertThat(limits.upper()).isCloseTo(upper, within(0.006));
    }

    /** With none of n the upper limit p is where (1 - p)^n is 0.025: 1 - 0.025^(1/30) = 0.11570. */
    @Test
    void none_of_a_sample_has_the_limit_that_follows_by_hand() {
        assertThat(ClopperPearson.interval95(0, 30).upper()).isCloseTo(1 - Math.pow(0.025, 1 / 30.0), within(1e-9));
        assertThat(ClopperPearson.interval95(1, 30).lower()).isCloseTo(Math.pow(0.025, 1 / 30.0), within(1e-9));
    }

    @Test
    void the_limits_of_a_share_are_those_of_its_complement_turned_around() {
        Interval share = ClopperPearson.interval95(0.07, 81.4);
        Interval complement = ClopperPearson.interval95(0.93, 81.4);

        assertThat(share.lower()).isCloseTo(1 - complement.upper(), within(1e-9));
        assertThat(share.upper()).isCloseTo(1 - complement.lower(), within(1e-9));
    }
}
