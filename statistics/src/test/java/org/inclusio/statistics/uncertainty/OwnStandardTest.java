package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnStandardTest {

    private final OwnStandard rule = OwnStandard.STANDARD;

    /** The coefficients are sqrt(deff p (1 - p) / n) / min(p, 1 - p), by hand. */
    @ParameterizedTest
    @CsvSource({
        "50, 400, 1, 0.0500, PUBLISH",
        "50, 100, 2, 0.1414, PUBLISH",
        "20, 100, 1, 0.2000, WARN",
        "80, 100, 1, 0.2000, WARN",
        "10, 100, 1, 0.3000, WARN",
        "10, 100, 2, 0.4243, NOT_FOR_TRENDS",
        "90, 100, 2, 0.4243, NOT_FOR_TRENDS",
        "1, 100, 1, 0.9950, SUPPRESS",
        "99.5, 1000, 1.5, 0.5464, NOT_FOR_TRENDS"
    })
    void a_percentage_is_as_sure_as_its_coefficient_of_variation(
            double percentage, double cases, double designEffect, double variation, Reliability expected) {
        Precision precision = Precision.ofSample(percentage, cases, designEffect);

        assertThat(precision.variation().getAsDouble()).isCloseTo(variation, within(0.00006));
        assertThat(rule.of(precision)).isEqualTo(expected);
    }

    /** Household surveys print 25 to 49 cases in parentheses and nothing below 25. */
    @ParameterizedTest
    @CsvSource({"24, SUPPRESS", "25, WARN", "49, WARN", "50, PUBLISH"})
    void few_cases_are_warned_of_and_fewer_are_not_published(double cases, Reliability expected) {
        assertThat(rule.of(Precision.ofCases(50, cases))).isEqualTo(expected);
    }

    /** 0 of 30: the interval reaches from 0 to 11.351 per cent, and an estimate of 0 has no coefficient of variation. */
    @Test
    void zero_per_cent_is_judged_by_its_cases_and_its_width() {
        Precision none = Precision.ofSample(0, 30, 1);

        assertThat(none.variation()).isEmpty();
        assertThat(none.interval().orElseThrow().upper()).isCloseTo(11.351, within(0.001));
        assertThat(rule.of(none)).isEqualTo(Reliability.WARN);
        assertThat(rule.of(Precision.ofSample(0, 1000, 1))).isEqualTo(Reliability.PUBLISH);
    }

    /** 50 of 100 with a design effect of 3.5: 50 -+ 17.7 points, wider than 30, with a coefficient of 18.7 per cent. */
    @Test
    void a_wide_interval_allows_no_trend() {
        assertThat(rule.of(Precision.ofSample(50, 100, 3.5))).isEqualTo(Reliability.NOT_FOR_TRENDS);
    }

    /** Limits of 40 and 60 about 50: a standard error of 20 / 3.92 = 5.10, which is 10.2 per cent. */
    @Test
    void limits_that_came_with_a_number_tell_its_coefficient_of_variation() {
        Precision precision = Precision.ofStated(50, new Interval(40, 60), false, OptionalDouble.empty());

        assertThat(precision.variation().getAsDouble()).isCloseTo(0.10204, within(0.00001));
        assertThat(rule.of(precision)).isEqualTo(Reliability.PUBLISH);
        assertThat(rule.of(Precision.ofStated(50, new Interval(10, 90), false, OptionalDouble.empty())))
                .isEqualTo(Reliability.NOT_FOR_TRENDS);
    }

    /** 10 deaths give 4.795 to 18.390; a rate of 50 on them 23.98 to 91.95. */
    @Test
    void a_rate_of_few_registered_deaths_allows_no_trend() {
        Precision precision = Precision.ofEvents(50, 10);

        assertThat(precision.interval().orElseThrow().lower()).isCloseTo(23.98, within(0.01));
        assertThat(precision.interval().orElseThrow().upper()).isCloseTo(91.95, within(0.01));
        assertThat(rule.of(precision)).isEqualTo(Reliability.NOT_FOR_TRENDS);
        assertThat(rule.of(Precision.ofEvents(50, 20))).isEqualTo(Reliability.WARN);
        assertThat(rule.of(Precision.ofEvents(50, 100))).isEqualTo(Reliability.PUBLISH);
        assertThat(rule.of(Precision.ofEvents(0, 0))).isEqualTo(Reliability.NOT_FOR_TRENDS);
    }

    @Test
    void where_nothing_was_sampled_nothing_speaks_against_a_number() {
        assertThat(rule.of(Precision.NONE)).isEqualTo(Reliability.PUBLISH);
        assertThat(Precision.NONE.interval()).isEmpty();
    }

    @Test
    void a_design_effect_that_nobody_stated_is_larger_for_a_part_of_the_country() {
        Disaggregation girls = Disaggregation.TOTAL.with(Dimension.SEX, "F");

        assertThat(DesignEffects.STANDARD.assumed(girls)).isEqualTo(1.5);
        assertThat(DesignEffects.STANDARD.assumed(girls.with(Dimension.URBANISATION, "R")))
                .isEqualTo(2);
    }
}
