package org.inclusio.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_median_of_an_odd_number_is_the_one_in_the_middle() {
        assertThat(Figures.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4.0);
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
        assertThat(Figures.median(List.of(8.0, 1.0, 4.0, 5.0))).isEqualTo(4.5);
    }

    @Test
    void the_99th_percentile_of_two_hundred_is_the_198th_by_nearest_rank() {
        List<Double> measured =
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) (201 - i)).toList();

        assertThat(Figures.percentile(measured, 99)).isEqualTo(198.0);
        assertThat(Figures.percentile(measured, 100)).isEqualTo(200.0);
    }

    @Test
    void the_30th_percentile_is_as_in_the_textbook_example_of_nearest_rank() {
        // 15, 20, 35, 40, 50: rank ceil(0.3 * 5) = 2.
        assertThat(Figures.percentile(List.of(15.0, 20.0, 35.0, 40.0, 50.0), 30))
                .isEqualTo(20.0);
    }

    @Test
    void speed_is_compared_pair_by_pair() {
        // 4/8 = 0.5, 4/5 = 0.8 and 9/10 = 0.9; the medians alone would have given 4/8.
        assertThat(Figures.medianSpeed(List.of(4.0, 4.0, 9.0), List.of(8.0, 5.0, 10.0)))
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void nothing_measured_has_no_median() {
        assertThatThrownBy(() -> Figures.median(List.of())).hasMessage("Nothing was measured.");
    }
}
