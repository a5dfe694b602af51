package org.inclusio.statistics.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void both_limits_belong_to_the_interval() {
        Interval interval = new Interval(2, 5);

        assertThat(interval.contains(2)).isTrue();
        assertThat(interval.contains(5)).isTrue();
        assertThat(interval.contains(1.999)).isFalse();
        assertThat(interval.contains(5.001)).isFalse();
        assertThat(interval.width()).isEqualTo(3);
        assertThat(new Interval(2, 2).width()).isZero();
    }

    @Test
    void a_unit_may_be_none_but_not_less() {
        assertThat(new Interval(2, 5).times(100)).isEqualTo(new Interval(200, 500));
        assertThat(new Interval(2, 5).times(0)).isEqualTo(new Interval(0, 0));
        assertThatThrownBy(() -> new Interval(2, 5).times(-1)).hasMessageContaining("-1.0 times");
        assertThatThrownBy(() -> new Interval(5, 2)).hasMessageContaining("from 5.0 down to 2.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 2)).hasMessageContaining("NaN");
    }

    @Test
    void an_error_may_be_none_but_not_less() {
        assertThat(Estimate.ofStandardError(50, 0).interval()).isEqualTo(new Interval(50, 50));
        assertThatThrownBy(() -> Estimate.ofStandardError(50, -1)).hasMessageContaining("not negative: -1.0");
        assertThatThrownBy(() -> new Estimate(6, new Interval(2, 5))).hasMessageContaining("not between");
    }

    /** From 1 to 4 about 2, and from a half to 2 about 1: each end is log 2 away, so that the ratio's are sqrt(2) log 2. */
    @Test
    void the_limits_of_a_ratio_are_as_far_on_the_logarithms_as_those_of_both_together() {
        Interval ratio = Comparison.ratio(new Estimate(2, new Interval(1, 4)), new Estimate(1, new Interval(0.5, 2)));

        assertThat(ratio.lower()).isCloseTo(2 / Math.pow(2, Math.sqrt(2)), within(1e-12));
        assertThat(ratio.upper()).isCloseTo(2 * Math.pow(2, Math.sqrt(2)), within(1e-12));
    }

    @Test
    void a_difference_is_not_shown_where_its_interval_only_touches_none() {
        assertThat(Comparison.isShown(new Interval(0, 1), 0)).isFalse();
        assertThat(Comparison.isShown(new Interval(0.001, 1), 0)).isTrue();
        assertThatThrownBy(() -> Comparison.ratioOfStandardErrors(0, 1, 1, 0)).hasMessageContaining("above 0");
    }

    @Test
    void one_case_has_an_interval_and_none_has_not() {
        assertThat(Wilson.interval95(1, 1, 1).upper()).isEqualTo(1);
        assertThatThrownBy(() -> Wilson.interval95(0.5, 0.9, 1)).hasMessageContaining("0.9 cases");
        assertThatThrownBy(() -> Wilson.interval95(0.5, 10, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Wilson.interval95(-0.1, 10, 1)).hasMessageContaining("-0.1");
        assertThatThrownBy(() -> ClopperPearson.interval95(0.5, 0)).hasMessageContaining("is no proportion");
        assertThatThrownBy(() -> ClopperPearson.interval95(1.1, 10)).hasMessageContaining("is no proportion");
        assertThatThrownBy(() -> ClopperPearson.interval95(-0.1, 10)).hasMessageContaining("is no proportion");
        assertThatThrownBy(() -> PoissonLimits.interval95(Double.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }
}
