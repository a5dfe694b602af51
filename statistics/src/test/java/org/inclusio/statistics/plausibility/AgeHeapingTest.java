package org.inclusio.statistics.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inclusio.statistics.plausibility.AgeHeaping.Accuracy;
import org.inclusio.statistics.plausibility.AgeHeaping.Myers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of both scales, which their authors give, and cases counted by hand between them. */
class AgeHeapingTest {

    @Test
    void nobody_rounds_and_everybody_rounds_are_the_ends_of_both_scales() {
        assertThat(AgeHeaping.whipple(age -> 1_000)).hasValue(100);
        assertThat(AgeHeaping.whipple(age -> age % 5 == 0 ? 7 : 0)).hasValue(500);
        assertThat(AgeHeaping.myers(age -> 1_000).orElseThrow().index()).isCloseTo(0, within(1e-9));
        Myers all = AgeHeaping.myers(age -> age % 10 == 0 ? 7 : 0).orElseThrow();
        assertThat(all.index()).isCloseTo(90, within(1e-9));
        assertThat(all.digit()).isZero();
    }

    @Test
    void ages_on_0_and_5_twice_as_full_as_the_others_give_a_third_of_all_on_a_fifth_of_the_ages() {
        // 8 of 40 ages with 2 each, 32 with 1: 500 * 16 / 48.
        assertThat(AgeHeaping.whipple(age -> age % 5 == 0 ? 2 : 1).orElseThrow())
                .isCloseTo(166.67, within(0.01));
    }

    @Test
    void the_blended_method_is_not_deceived_by_a_population_that_thins_out_with_age() {
        double plain = AgeHeaping.myers(age -> 1_000 - 10 * age).orElseThrow().index();
        assertThat(plain).isLessThan(1);
    }

    @Test
    void a_digit_with_twice_the_persons_of_each_other_is_named() {
        // Twice the share of each other digit: 2/11 against 1/11; half the sum of |18.18 - 10| + 9 * |9.09 - 10|.
        Myers sevens = AgeHeaping.myers(age -> age % 10 == 7 ? 2 : 1).orElseThrow();
        assertThat(sevens.digit()).isEqualTo(7);
        assertThat(sevens.index()).isCloseTo(8.18, within(0.01));
    }

    @Test
    void an_age_that_is_not_known_leaves_both_unknown() {
        assertThat(AgeHeaping.whipple(age -> age == 41 ? Double.NaN : 5)).isEmpty();
        assertThat(AgeHeaping.myers(age -> age == 98 ? Double.NaN : 5)).isEmpty();
        assertThat(AgeHeaping.whipple(age -> 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, HIGHLY_ACCURATE",
        "104.9, HIGHLY_ACCURATE",
        "105, FAIRLY_ACCURATE",
        "110, APPROXIMATE",
        "124.9, APPROXIMATE",
        "125, ROUGH",
        "174.9, ROUGH",
        "175, VERY_ROUGH",
        "500, VERY_ROUGH"
    })
    void the_classes_are_those_of_the_demographic_yearbook(double whipple, Accuracy accuracy) {
        assertThat(Accuracy.of(whipple)).isEqualTo(accuracy);
    }
}
