package org.inclusio.statistics.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compared with the sums of {@link BigDecimal}. */
class ExactSumTest {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999999999");

    /** Ten times 10^18 - 1 is more than 2^63 - 1, about 9.2 x 10^18. */
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void a_sum_of_whole_numbers_may_be_larger_than_a_long(int sign) {
        ExactSum sum = new ExactSum();
        BigDecimal one = LARGEST.multiply(BigDecimal.valueOf(sign));
        for (int i = 0; i < 20; i++) {
            sum.add(one);
        }

        assertThat(sum.value()).isEqualByComparingTo(one.multiply(BigDecimal.valueOf(20)));
    }

    @Test
    void whole_numbers_fractions_and_numbers_beyond_a_long_are_added_without_rounding() {
        for (String text : List.of("0.1", "1E+30", "9999999999999999999", "-7", "1E-30")) {
            ExactSum sum = new ExactSum();
            sum.add(new BigDecimal("5"));
            sum.add(new BigDecimal(text));

            assertThat(sum.value()).isEqualByComparingTo(new BigDecimal(text).add(new BigDecimal("5")));
        }
    }

    @Test
    void what_was_added_is_gone_when_it_is_taken_away() {
        ExactSum sum = new ExactSum();
        ExactSum other = new ExactSum();
        Random random = new Random(1);
        BigDecimal own = BigDecimal.ZERO;
        for (int i = 0; i < 1_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong() / 8, random.nextInt(3));
            own = own.add(number);
            sum.add(number);
            other.add(number.negate().multiply(number));
        }
        BigDecimal both = own.add(other.value());

        sum.add(other);
        assertThat(sum.value()).isEqualByComparingTo(both);
        sum.subtract(other);
        assertThat(sum.value()).isEqualByComparingTo(own);
    }
}
