package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherStandardsTest {

    /** Of 50 give or take 1.96 standard errors: 8.25 is 16.5 per cent, 16.65 is 33.3. */
    @ParameterizedTest
    @CsvSource({"8.2, PUBLISH", "8.3, WARN", "16.6, WARN", "16.7, SUPPRESS"})
    void statistics_canada_warns_from_16_5_per_cent_and_releases_nothing_above_33_3(
            double error, Reliability expected) {
        Interval limits = new Interval(50 - Estimate.Z95 * error, 50 + Estimate.Z95 * error);

        assertThat(VariationStandard.STATISTICS_CANADA.of(Precision.ofStated(50, limits, true, OptionalDouble.empty())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"24, SUPPRESS", "25, WARN", "49, WARN", "50, PUBLISH"})
    void surveys_print_25_to_49_cases_in_parentheses_and_nothing_below(double cases, Reliability expected) {
        assertThat(CasesStandard.DHS.of(Precision.ofSample(1, cases, 1))).isEqualTo(expected);
    }
}
