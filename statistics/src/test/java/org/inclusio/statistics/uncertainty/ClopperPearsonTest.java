package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

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

    @ParameterizedTest
    @CsvSource({
        "0.3, 1e12",
        "0.3, 1e39",
        "0.999, 1e20",
        "1e-12, 1e15",
        "0.999999999999, 1e15",
        "0, 1e30",
        "1, 1e30",
        "1e-30, 1e39"
    })
    void of_however_many_cases_the_limits_are_found_around_the_share(double share, double cases) {
        Interval limits = ClopperPearson.interval95(share, cases);

        assertThat(limits.lower()).isBetween(0.0, share);
        assertThat(limits.upper()).isBetween(share, 1.0);
        double normal = 2 * 1.959964 * Math.sqrt(share * (1 - share) / cases);
        assertThat(limits.width()).isBetween(0.99 * normal - 1e-16, 1.02 * normal + 4 / cases + 1e-16);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 1e-10", "1e-6, 2e-6", "0.999999, 1e-10"})
    void the_limits_go_on_where_they_are_found_otherwise(double share, double apart) {
        Interval below = ClopperPearson.interval95(share, Math.nextDown(1e12));
        Interval above = ClopperPearson.interval95(share, 1e12);

        assertThat(above.lower()).isCloseTo(below.lower(), withinPercentage(100 * apart));
        assertThat(above.upper()).isCloseTo(below.upper(), withinPercentage(100 * apart));
    }
}
