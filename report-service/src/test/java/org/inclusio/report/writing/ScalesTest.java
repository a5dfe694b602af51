package org.inclusio.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are told apart by hand. */
class ScalesTest {

    /** Incidence per 100,000 people, of about the size of tuberculosis, malaria and three causes of death. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "174 62 20 3.1 18 1.7 | 174 62 20 18, 3.1 1.7",
                "5 50 500 | 50 500, 5",
                "50 5 | 50 5",
                "50 4.9 | 50, 4.9",
                "1000 90 8 0.5 | 1000, 90, 8, 0.5",
                "0 1000 3 | 1000, 0 3",
                "0 0.0 | 0 0.0",
                "10.0 10 1.00 | 10.0 10 1.00"
            })
    void rows_that_are_more_than_ten_times_apart_have_scales_of_their_own(String rows, String panels) {
        List<BigDecimal> sizes = numbers(rows);

        assertThat(Scales.apart(sizes, Function.identity()))
                .isEqualTo(
                        Stream.of(panels.split(", ")).map(ScalesTest::numbers).toList());
    }

    /** Whatever the rows are, none is lost, and in no panel of rows that are not zero is one a tenth of another. */
    @Test
    void every_row_is_in_one_panel_and_can_be_read_there() {
        java.util.Random random = new java.util.Random(68_131);
        for (int i = 0; i < 500; i++) {
            List<BigDecimal> sizes = Stream.generate(() -> BigDecimal.valueOf(Math.exp(6 * random.nextGaussian())))
                    .limit(1 + random.nextInt(12))
                    .toList();
            List<List<BigDecimal>> panels = Scales.apart(sizes, Function.identity());

            List<BigDecimal> all = new ArrayList<>();
            panels.forEach(all::addAll);
            assertThat(all).containsExactlyInAnyOrderElementsOf(sizes);
            assertThat(panels).allSatisfy(panel -> {
                BigDecimal most = panel.stream().max(BigDecimal::compareTo).orElseThrow();
                assertThat(panel).allMatch(size -> size.multiply(BigDecimal.TEN).compareTo(most) >= 0);
            });
        }
    }

    private static List<BigDecimal> numbers(String row) {
        return Arrays.stream(row.strip().split(" ")).map(BigDecimal::new).toList();
    }
}
