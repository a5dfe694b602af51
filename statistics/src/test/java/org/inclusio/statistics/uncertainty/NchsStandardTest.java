package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds are those of Vital and Health Statistics 2-175 (proportions) and 2-200 (rates and counts). */
class NchsStandardTest {

    private final PresentationStandard standard = NchsStandard.STANDARD;

    /** 95.1 per cent (87.7 to 98.2): 10.5 points are 11 per cent of the share and 214 per cent of 4.9. */
    @Test
    void attendance_of_the_richest_fifth_is_published_and_its_complement_gets_a_footnote() {
        assertThat(stated(95.1, 87.7, 98.2)).isEqualTo(Reliability.COMPLEMENT);
        assertThat(stated(4.9, 1.8, 12.3)).isEqualTo(Reliability.SUPPRESS);
    }

    @ParameterizedTest
    @CsvSource({
        // 5 points may always be published, however small the share is.
        "2, 0, 5, PUBLISH",
        "2, 0, 5.1, SUPPRESS",
        // 30 points never.
        "50, 35, 65, SUPPRESS",
        "50, 35.1, 65, PUBLISH",
        // 130 per cent of the share: 13 points of 10.
        "10, 4, 17, PUBLISH",
        "10, 4, 17.1, SUPPRESS",
        // 130 per cent of the complement.
        "90, 83, 96, PUBLISH",
        "90, 82.9, 96, COMPLEMENT"
    })
    void a_proportion_is_judged_by_the_width_of_its_interval(
            double value, double lower, double upper, Reliability expected) {
        assertThat(stated(value, lower, upper)).isEqualTo(expected);
    }

    /** Limits of 0.02 and 0.07 are not exactly 5 points apart in binary numbers; 3 per cent would be unsure beyond. */
    @Test
    void a_width_on_its_bound_is_not_missed_by_a_rounding_of_binary_numbers() {
        Interval limits = new Interval(0.02, 0.07).times(100);

        assertThat(limits.width()).isGreaterThan(5);
        assertThat(standard.of(Precision.ofStated(3, limits, true, OptionalDouble.empty())))
                .isEqualTo(Reliability.PUBLISH);
    }

    @ParameterizedTest
    @CsvSource({"29, 1, SUPPRESS", "58, 2, SUPPRESS", "45, 1.5, SUPPRESS", "30, 0.5, SUPPRESS"})
    void an_effective_sample_below_30_or_an_interval_of_30_points_is_not_published(
            double cases, double designEffect, Reliability expected) {
        // Of 30 cases half have exact limits of 31.3 to 68.7.
        assertThat(standard.of(Precision.ofSample(50, cases, designEffect))).isEqualTo(expected);
    }

    /** 10 of 100 have exact limits of 4.90 and 17.62: 12.72 points are 127 per cent. 10 of 90: 5.46 to 19.49, 126 per cent. */
    @ParameterizedTest
    @CsvSource({"10, 100, 1, PUBLISH", "10, 100, 2, SUPPRESS", "90, 100, 1, PUBLISH", "90, 100, 2, COMPLEMENT"})
    void a_proportion_of_a_sample_is_judged_by_the_exact_interval_of_its_effective_size(
            double percentage, double cases, double designEffect, Reliability expected) {
        assertThat(standard.of(Precision.ofSample(percentage, cases, designEffect)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 30, REVIEW", "100, 1000, REVIEW", "0, 29, SUPPRESS"})
    void none_and_all_of_a_sample_are_looked_at_by_a_statistician(
            double percentage, double cases, Reliability expected) {
        assertThat(standard.of(Precision.ofSample(percentage, cases, 1))).isEqualTo(expected);
    }

    /** Of 10 events the Poisson limits, 4.795 and 18.390, are 136 per cent of them apart. */
    @ParameterizedTest
    @CsvSource({"9, SUPPRESS", "10, PUBLISH", "0, SUPPRESS", "1000, PUBLISH"})
    void a_rate_needs_ten_events(double events, Reliability expected) {
        assertThat(standard.of(Precision.ofEvents(events / 2, events))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"20, 180, PUBLISH", "20, 181, SUPPRESS"})
    void a_rate_is_not_published_where_its_interval_is_wider_than_160_per_cent_of_it(
            double lower, double upper, Reliability expected) {
        assertThat(standard.of(Precision.ofStated(100, new Interval(lower, upper), false, OptionalDouble.empty())))
                .isEqualTo(expected);
    }

    @Test
    void where_the_size_of_the_sample_came_with_the_limits_both_are_judged() {
        assertThat(standard.of(Precision.ofStated(50, new Interval(40, 60), true, OptionalDouble.of(29))))
                .isEqualTo(Reliability.SUPPRESS);
        assertThat(standard.of(Precision.ofStated(50, new Interval(40, 60), true, OptionalDouble.of(30))))
                .isEqualTo(Reliability.PUBLISH);
    }

    @Test
    void where_nothing_was_sampled_nothing_speaks_against_a_number_but_its_status() {
        assertThat(standard.of(Precision.NONE)).isEqualTo(Reliability.PUBLISH);
        assertThat(standard.of(Precision.NONE, "U")).isEqualTo(Reliability.WARN);
        assertThat(standard.of(Precision.NONE, "N")).isEqualTo(Reliability.NOT_FOR_TRENDS);
    }

    private Reliability stated(double value, double lower, double upper) {
        return standard.of(Precision.ofStated(value, new Interval(lower, upper), true, OptionalDouble.empty()));
    }
}
