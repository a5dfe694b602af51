package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    /** Newcombe (1998), Statistics in Medicine 17: 873-890, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differences_of_proportions_have_the_published_limits(
            double hits1, double cases1, double hits2, double cases2, double lower, double upper) {
        Interval limits = Comparison.difference(share(hits1, cases1), share(hits2, cases2));

        assertThat(limits.lower()).isCloseTo(lower, within(0.00006));
        assertThat(limits.upper()).isCloseTo(upper, within(0.00006));
    }

    /** 3 and 4 make 5: the difference is 20 -+ 1.96 x 5. */
    @Test
    void with_standard_errors_the_variances_add_up() {
        Interval limits = Comparison.difference(Estimate.ofStandardError(60, 3), Estimate.ofStandardError(40, 4));

        assertThat(limits.lower()).isCloseTo(10.2, within(0.001));
        assertThat(limits.upper()).isCloseTo(29.8, within(0.001));
    }

    /** Relative errors of 3 and 4 per cent make 5: 2 times or by exp(1.96 x 0.05) = 1.10296. */
    @Test
    void a_ratio_is_compared_on_the_logarithms() {
        Interval limits = Comparison.ratioOfStandardErrors(80, 2.4, 40, 1.6);

        assertThat(limits.lower()).isCloseTo(1.81330, within(0.00001));
        assertThat(limits.upper()).isCloseTo(2.20592, within(0.00001));
    }

    @Test
    void a_ratio_of_estimates_turned_round_has_the_limits_turned_round() {
        Estimate first = share(56, 70);
        Estimate second = share(48, 80);

        Interval ratio = Comparison.ratio(first, second);
        Interval inverse = Comparison.ratio(second, first);

        assertThat(inverse.lower()).isCloseTo(1 / ratio.upper(), within(1e-12));
        assertThat(inverse.upper()).isCloseTo(1 / ratio.lower(), within(1e-12));
    }

    /** 0.80 (0.69-0.88) and 0.60 (0.49-0.70) overlap, and yet the difference is beyond chance. */
    @Test
    void a_gap_may_be_shown_although_the_intervals_overlap() {
        Estimate first = share(56, 70);
        Estimate second = share(48, 80);

        assertThat(first.interval().lower()).isLessThan(second.interval().upper());
        assertThat(Comparison.isShown(Comparison.difference(first, second), 0)).isTrue();
        assertThat(Comparison.isShown(Comparison.ratio(first, second), 1)).isTrue();
        assertThat(Comparison.isShown(Comparison.difference(share(5, 56), share(0, 29)), 0))
                .isFalse();
    }

    @Test
    void nothing_is_so_many_times_nothing() {
        assertThatThrownBy(() -> Comparison.ratio(share(1, 10), share(0, 10))).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Comparison.ratioOfStandardErrors(1, 1, 0, 1)).hasMessageContaining("above 0");
    }

    private static Estimate share(double hits, double cases) {
        return new Estimate(hits / cases, Wilson.interval95(hits / cases, cases, 1));
    }
}
