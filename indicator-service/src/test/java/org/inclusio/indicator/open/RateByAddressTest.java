package org.inclusio.indicator.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Sixty requests a minute, and three at once. */
class RateByAddressTest {

    private final AtomicLong nanos = new AtomicLong(5_000_000_000L);
    private final RateByAddress rate = new RateByAddress(60, 3, nanos::get);

    @Test
    void so_many_may_come_at_once_and_then_one_a_second() {
        for (int i = 0; i < 3; i++) {
            assertThat(rate.pause("192.0.2.1")).isZero();
        }
        assertThat(rate.pause("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(rate.pause("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
        nanos.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(rate.pause("192.0.2.1")).isZero();
        assertThat(rate.pause("192.0.2.1")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void a_pause_however_long_gives_no_more_than_at_first() {
        assertThat(rate.pause("192.0.2.1")).isZero();
        nanos.addAndGet(Duration.ofDays(7).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(rate.pause("192.0.2.1")).isZero();
        }
        assertThat(rate.pause("192.0.2.1")).isPositive();
    }

    @Test
    void addresses_do_not_use_up_what_others_have_but_those_of_one_network_do() {
        for (int i = 0; i < 3; i++) {
            assertThat(rate.pause("2001:db8:0:1:0:0:0:" + i)).isZero();
        }
        assertThat(rate.pause("2001:db8:0:1:0:0:0:9")).isPositive();
        assertThat(rate.pause("2001:db8:0:2:0:0:0:9")).isZero();
        assertThat(rate.pause("192.0.2.2")).isZero();
    }
}
