package org.inclusio.statistics.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepetitionAndExchangeTest {

    @Test
    void a_line_that_always_falls_does_not_rest_for_a_year() {
        double[] falling = {-2, -1.9, -2.1, -2, -4.1, -1.9, -2};

        assertThat(Repetition.isRemarkable(falling, 4, 0.1, 0)).isTrue();
        assertThat(Repetition.isRemarkable(new double[] {-2, 1.9, -2.1, 0, 1.1, -1.9, 2}, 4, 0.1, 0))
                .isFalse();
    }

    @Test
    void numbers_of_many_digits_are_not_the_same_by_chance() {
        double[] changes = {3012, -4410, 2961, 5203, -3817};

        assertThat(Repetition.isRemarkable(changes, 2, 1, 0)).isTrue();
        assertThat(Repetition.isRemarkable(changes, 2, 1000, 0)).isFalse();
    }

    @Test
    void two_groups_are_exchanged_where_their_ratio_turns_for_one_year() {
        assertThat(exchange(500, 400)).isTrue();
        assertThat(exchange(400, 500)).isFalse();
        // Their levels may move as they like.
        assertThat(exchange(800, 640)).isTrue();
        // Nearly the same is no exchange.
        assertThat(exchange(451, 450)).isFalse();
    }

    @Test
    void groups_that_take_turns_tell_nothing() {
        Exchange exchange = new Exchange(500, 400);
        exchange.add(400, 500);
        exchange.add(500, 400);

        assertThat(exchange.isRemarkable()).isFalse();
    }

    private static boolean exchange(double own, double other) {
        Exchange exchange = new Exchange(own, other);
        exchange.add(400, 500);
        exchange.add(402, 505);
        return exchange.isRemarkable();
    }
}
