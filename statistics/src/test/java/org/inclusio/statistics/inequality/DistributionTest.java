package org.inclusio.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final double CLOSE = 1e-9;

    /** Two halves with 20 and 60: the mean is 40, and each half deviates from it by half of it. */
    private final Distribution halves = new Distribution(List.of(new Group("R", 20, 0.5), new Group("U", 60, 0.5)));

    @Test
    void two_halves_agree_with_a_calculation_by_hand() {
        assertThat(halves.mean()).isCloseTo(40, within(CLOSE));
        assertThat(halves.difference()).isCloseTo(40, within(CLOSE));
        assertThat(halves.ratio()).isCloseTo(3, within(CLOSE));
        // 2 (0.5 * 20 * -0.25 + 0.5 * 60 * 0.25) = 10, and 10 / 40
        assertThat(halves.absoluteConcentrationIndex()).isCloseTo(10, within(CLOSE));
        assertThat(halves.relativeConcentrationIndex()).isCloseTo(0.25, within(CLOSE));
        // 500 (0.5 ln 0.5 + 1.5 ln 1.5) and -500 (ln 0.5 + ln 1.5)
        assertThat(halves.theilIndex()).isCloseTo(130.812, within(0.001));
        assertThat(halves.meanLogDeviation()).isCloseTo(143.841, within(0.001));
        assertThat(halves.betweenGroupVariance()).isCloseTo(400, within(CLOSE));
    }

    @Test
    void where_all_groups_are_equal_nothing_is_unequal() {
        Distribution equal =
                new Distribution(List.of(new Group("Q1", 7, 0.3), new Group("Q2", 7, 0.3), new Group("Q3", 7, 0.4)));

        assertThat(equal.difference()).isZero();
        assertThat(equal.ratio()).isEqualTo(1);
        assertThat(equal.absoluteConcentrationIndex()).isCloseTo(0, within(CLOSE));
        assertThat(equal.theilIndex()).isCloseTo(0, within(CLOSE));
        assertThat(equal.meanLogDeviation()).isCloseTo(0, within(CLOSE));
        assertThat(equal.betweenGroupVariance()).isCloseTo(0, within(CLOSE));
    }

    @Test
    void splitting_a_group_into_two_alike_changes_no_measure_of_the_whole() {
        Distribution split =
                new Distribution(List.of(new Group("R", 20, 0.5), new Group("U1", 60, 0.2), new Group("U2", 60, 0.3)));

        assertThat(split.absoluteConcentrationIndex()).isCloseTo(halves.absoluteConcentrationIndex(), within(CLOSE));
        assertThat(split.theilIndex()).isCloseTo(halves.theilIndex(), within(CLOSE));
        assertThat(split.meanLogDeviation()).isCloseTo(halves.meanLogDeviation(), within(CLOSE));
        assertThat(split.betweenGroupVariance()).isCloseTo(halves.betweenGroupVariance(), within(CLOSE));
    }

    @Test
    void an_indicator_that_burdens_the_poor_has_a_negative_concentration_index() {
        Distribution mortality = new Distribution(List.of(new Group("Q1", 90, 0.5), new Group("Q5", 30, 0.5)));

        assertThat(mortality.absoluteConcentrationIndex()).isNegative();
    }

    @Test
    void a_missing_group_is_refused_in_words() {
        assertThatThrownBy(() -> new Distribution(List.of(new Group("Q1", 1, 0.2), new Group("Q2", 2, 0.2))))
                .hasMessageContaining("a group is missing");
    }
}
