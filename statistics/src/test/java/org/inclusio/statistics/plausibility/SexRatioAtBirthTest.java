package org.inclusio.statistics.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the normal range and what chance can do with that many births. */
class SexRatioAtBirthTest {

    @ParameterizedTest
    @CsvSource({
        "105000, 100000, 105, false",
        "102, 98, 104.08, false",
        "12, 10, 120, false",
        "120000, 100000, 120, true",
        "100000, 105000, 95.24, true",
        "1200, 1000, 120, true",
        "107500, 100000, 107.5, false",
        "10750000, 10000000, 107.5, true",
        "0, 0, NaN, false",
        "3, 0, Infinity, false",
        "500, 0, Infinity, true"
    })
    void a_ratio_is_remarkable_when_its_interval_leaves_the_normal_range(
            double boys, double girls, double ratio, boolean remarkable) {
        assertThat(SexRatioAtBirth.isRemarkable(boys, girls)).isEqualTo(remarkable);
        if (Double.isFinite(ratio)) {
            assertThat(Math.round(SexRatioAtBirth.of(boys, girls) * 100) / 100.0)
                    .isEqualTo(ratio);
        }
    }
}
