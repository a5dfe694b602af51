package org.inclusio.statistics.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.inclusio.statistics.catalogue.Course.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContinuationTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_lies_between_the_years_beside_it_is_never_far(Kind kind) {
        assertThat(strain(2003, 150, kind, 2001, 10, 2002, 100, 2004, 200, 2005, 1))
                .isZero();
    }

    /**
     * Beside it are 100 and 100, the line has never moved: as a share (120 - 100 - 1) / 100 = 0.19; on logarithms with 2
     * added, ln(122 / 102) = 0.179, which is milder.
     */
    @Test
    void of_a_line_that_never_moved_the_distance_itself_counts() {
        assertThat(strain(2003, 120, Kind.TREND, 2001, 100, 2002, 100, 2004, 100, 2005, 100))
                .isCloseTo(Math.log(122.0 / 102), within(1e-12));
    }

    @Test
    void the_same_distance_is_less_remarkable_in_a_line_that_moves_and_at_its_end() {
        double still = strain(2003, 130, Kind.COUNT, 2001, 100, 2002, 100, 2004, 100, 2005, 100);
        double moving = strain(2003, 130, Kind.COUNT, 2001, 90, 2002, 100, 2004, 90, 2005, 100);
        double atTheEnd = strain(2006, 130, Kind.COUNT, 2002, 100, 2003, 100, 2004, 100, 2005, 100);

        assertThat(moving).isLessThan(still);
        assertThat(atTheEnd).isLessThan(still);
    }

    @Test
    void ten_times_and_a_tenth_are_both_far() {
        assertThat(strain(2003, 1000, Kind.SHARE, 2001, 98, 2002, 100, 2004, 101, 2005, 103))
                .isGreaterThan(1);
        assertThat(strain(2003, 10, Kind.SHARE, 2001, 98, 2002, 100, 2004, 101, 2005, 103))
                .isGreaterThan(0.5);
    }

    @Test
    void the_smallest_step_that_can_be_written_is_none() {
        assertThat(strain(2003, 0.2, Kind.SHARE, 2001, 0.1, 2002, 0.1, 2004, 0.1, 2005, 0.1))
                .isZero();
        assertThat(strain(2003, 1, Kind.COUNT, 2001, 0, 2002, 0, 2004, 0, 2005, 0))
                .isZero();
    }

    @Test
    void without_other_years_nothing_can_be_said() {
        assertThat(strain(2003, 1e9, Kind.TREND)).isZero();
    }

    private static double strain(int year, double value, Kind kind, double... yearsAndValues) {
        Continuation continuation = new Continuation();
        continuation.begin(year);
        for (int i = 0; i + 1 < yearsAndValues.length; i += 2) {
            continuation.add((int) yearsAndValues[i], yearsAndValues[i + 1]);
        }
        return continuation.strain(value, kind);
    }
}
