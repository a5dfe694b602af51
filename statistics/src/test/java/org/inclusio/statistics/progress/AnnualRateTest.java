package org.inclusio.statistics.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnualRateTest {

    /** Per cent a year that the targets ask for between 1990 and 2015: two thirds, three quarters, half. */
    @ParameterizedTest
    @CsvSource({"3, 1, 4.394, 4.299", "4, 1, 5.545, 5.394", "2, 1, 2.773, 2.735"})
    void the_rates_that_the_targets_ask_for(double first, double last, double continuous, double compound) {
        assertThat(100 * AnnualRate.continuousReduction(first, last, 25)).isCloseTo(continuous, within(0.0005));
        assertThat(100 * AnnualRate.compoundReduction(first, last, 25)).isCloseTo(compound, within(0.0005));
    }

    @Test
    void under_five_mortality_had_to_fall_by_15_6_per_cent_a_year_after_2012() {
        assertThat(100 * AnnualRate.continuousReduction(48, 90 / 3.0, 3)).isCloseTo(15.6, within(0.1));
    }

    @Test
    void a_rise_is_a_negative_reduction() {
        assertThat(AnnualRate.continuousReduction(50, 60, 10)).isNegative();
    }

    @Test
    void no_rate_leads_from_zero() {
        assertThatThrownBy(() -> AnnualRate.continuousReduction(0, 5, 10)).hasMessageContaining("must be above 0");
    }
}
