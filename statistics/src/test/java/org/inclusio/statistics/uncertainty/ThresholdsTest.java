package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.inclusio.statistics.observation.Dimension;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.uncertainty.Precision.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exactly on a threshold is on the side that the standard's own words put it. */
class ThresholdsTest {

    /** Of 1,000, so that an error of 165 is 16.5 per cent also in binary numbers. */
    @ParameterizedTest
    @CsvSource({"165, PUBLISH", "166, WARN", "333, WARN", "334, SUPPRESS"})
    void statistics_canada_releases_up_to_16_5_per_cent_and_with_a_warning_up_to_33_3(
            double error, Reliability expected) {
        assertThat(VariationStandard.STATISTICS_CANADA.of(number(1000, error))).isEqualTo(expected);
        assertThat(VariationStandard.STATISTICS_CANADA.of(number(-1000, error)))
                .as("a fall is as sure as a rise")
                .isEqualTo(expected);
    }

    @Test
    void statistics_canada_releases_nothing_on_fewer_than_ten_persons() {
        assertThat(VariationStandard.STATISTICS_CANADA.of(Precision.ofCases(50, 9)))
                .isEqualTo(Reliability.SUPPRESS);
        assertThat(VariationStandard.STATISTICS_CANADA.of(Precision.ofCases(50, 10)))
                .isEqualTo(Reliability.PUBLISH);
        assertThat(VariationStandard.STATISTICS_CANADA.of(Precision.ofSample(0, 10, 1)))
                .as("nothing has no coefficient of variation")
                .isEqualTo(Reliability.PUBLISH);
    }

    @ParameterizedTest
    @CsvSource({"165, PUBLISH", "166, WARN", "300, WARN", "301, NOT_FOR_TRENDS", "500, NOT_FOR_TRENDS", "501, SUPPRESS"
    })
    void our_own_coefficients_of_variation_belong_to_what_is_surer(double error, Reliability expected) {
        assertThat(OwnStandard.STANDARD.of(number(1000, error))).isEqualTo(expected);
    }

    /** 99.5 per cent with errors of 0.3 points: 60 per cent of the complement. */
    @ParameterizedTest
    @CsvSource({"95, 100, true, NOT_FOR_TRENDS", "94.9, 100, true, SUPPRESS", "97, 100, false, PUBLISH"})
    void a_percentage_within_five_points_is_published_however_small_its_complement(
            double lower, double upper, boolean isPercentage, Reliability expected) {
        Precision precision = new Precision(
                Basis.STATED,
                99.5,
                Optional.of(new Interval(lower, upper)),
                OptionalDouble.of(0.3),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                isPercentage);

        assertThat(OwnStandard.STANDARD.of(precision)).isEqualTo(expected);
    }

    /** A standard error of 0.6 about 1 is too unsure however narrow it looks: five of what? */
    @Test
    void only_a_percentage_is_narrow_by_its_points() {
        Precision precision = Precision.ofStated(1, new Interval(0, 2.4), false, OptionalDouble.empty());

        assertThat(OwnStandard.STANDARD.of(precision)).isEqualTo(Reliability.SUPPRESS);
    }

    @ParameterizedTest
    @CsvSource({"35, 65, true, PUBLISH", "34.9, 65, true, NOT_FOR_TRENDS", "34.9, 65, false, PUBLISH"})
    void a_percentage_within_thirty_points_allows_trends(
            double lower, double upper, boolean isPercentage, Reliability expected) {
        Precision precision = Precision.ofStated(50, new Interval(lower, upper), isPercentage, OptionalDouble.empty());

        assertThat(OwnStandard.STANDARD.of(precision)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"19, NOT_FOR_TRENDS", "20, WARN"})
    void twenty_events_allow_a_trend(double events, Reliability expected) {
        assertThat(OwnStandard.STANDARD.of(Precision.ofEvents(50, events))).isEqualTo(expected);
    }

    @Test
    void thresholds_that_do_not_grow_are_refused_in_words() {
        assertThat(new OwnStandard(0.2, 0.2, 0.2, 5, 25, 25, 30, 20)).isNotNull();
        assertThatThrownBy(() -> new OwnStandard(0, 0.3, 0.5, 5, 50, 25, 30, 20))
                .hasMessageContaining("must grow");
        assertThatThrownBy(() -> new OwnStandard(0.31, 0.3, 0.5, 5, 50, 25, 30, 20))
                .hasMessageContaining("must grow");
        assertThatThrownBy(() -> new OwnStandard(0.1, 0.6, 0.5, 5, 50, 25, 30, 20))
                .hasMessageContaining("must grow");
        assertThatThrownBy(() -> new OwnStandard(0.1, 0.3, 0.5, 5, 24, 25, 30, 20))
                .hasMessageContaining("fewer cases suppress");
    }

    @Test
    void surveys_judge_neither_registered_events_nor_what_has_no_sample() {
        assertThat(CasesStandard.DHS.of(Precision.ofEvents(50, 3))).isEqualTo(Reliability.PUBLISH);
        assertThat(CasesStandard.DHS.of(Precision.NONE)).isEqualTo(Reliability.PUBLISH);
    }

    /** Korn and Graubard: the effective sample is not taken as larger than the sample. */
    @ParameterizedTest
    @CsvSource({"100, 0.5, 100", "100, 1, 100", "100, 2, 50"})
    void a_design_makes_no_more_cases_of_a_sample(double cases, double designEffect, double effective) {
        Precision precision = Precision.ofSample(50, cases, designEffect);

        assertThat(precision.effectiveCases()).hasValue(effective);
        assertThat(precision.cases()).hasValue(cases);
        assertThat(precision.isPercentage()).isTrue();
    }

    /** 100 events move by 10; a rate of 50 on them by 5. */
    @Test
    void the_error_of_a_rate_of_events_is_that_of_the_square_root() {
        assertThat(Precision.ofEvents(50, 100).error()).hasValue(5);
        assertThat(Precision.ofEvents(50, 100).effectiveCases()).hasValue(100);
        assertThat(Precision.ofEvents(0, 0).error()).isEmpty();
        assertThat(Precision.ofEvents(0, 0).interval()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISH, true, true, true",
        "COMPLEMENT, true, true, true",
        "REVIEW, true, true, true",
        "WARN, false, true, true",
        "NOT_FOR_TRENDS, false, false, true",
        "SUPPRESS, false, false, false"
    })
    void each_degree_of_reliability_allows_less(
            Reliability reliability, boolean isSure, boolean isForTrends, boolean isTold) {
        assertThat(reliability.isSure()).isEqualTo(isSure);
        assertThat(reliability.isForTrends()).isEqualTo(isForTrends);
        assertThat(reliability.isTold()).isEqualTo(isTold);
        assertThat(reliability.words()).isNotBlank();
    }

    @Test
    void a_design_effect_is_assumed_by_where_the_group_lives() {
        Disaggregation total = Disaggregation.TOTAL;

        assertThat(DesignEffects.STANDARD.assumed(total)).isEqualTo(1.5);
        assertThat(DesignEffects.STANDARD.assumed(total.with(Dimension.CUSTOM_BREAKDOWN, "COAST")))
                .isEqualTo(2);
        assertThat(new DesignEffects(1, 1)).isNotNull();
        assertThatThrownBy(() -> new DesignEffects(0.9, 2)).hasMessageContaining("no sample better");
        assertThatThrownBy(() -> new DesignEffects(1.5, 0.9)).hasMessageContaining("no sample better");
    }

    private static Precision number(double value, double error) {
        return new Precision(
                Basis.SAMPLE,
                value,
                Optional.empty(),
                OptionalDouble.of(error),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false);
    }
}
