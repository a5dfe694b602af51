package org.inclusio.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MovementTest {

    private long now;
    private long processor;
    private long log;
    private final Movement movement = new Movement(() -> processor, () -> log, () -> now);

    @Test
    void a_process_on_a_slow_machine_gets_on_for_hours() {
        // A twentieth of a core is all that is left for it.
        assertThat(secondsUntilStandstill(7_200, Duration.ofMillis(50), 0)).isEqualTo(7_200);
    }

    @Test
    void a_process_whose_log_grows_gets_on_without_a_processor() {
        assertThat(secondsUntilStandstill(7_200, Duration.ZERO, 1)).isEqualTo(7_200);
    }

    @Test
    void a_program_that_only_waits_stands_still() {
        // As measured of a service that waits for its database: half a hundredth of a core.
        assertThat(secondsUntilStandstill(7_200, Duration.ofMillis(5), 0)).isEqualTo(120);
    }

    @Test
    void a_process_is_given_two_minutes_after_it_last_moved() {
        assertThat(secondsUntilStandstill(300, Duration.ofMillis(500), 0)).isEqualTo(300);

        assertThat(secondsUntilStandstill(7_200, Duration.ZERO, 0)).isBetween(110, 130);
    }

    @Test
    void the_time_that_goes_with_a_child_that_ends_is_a_movement() {
        assertThat(secondsUntilStandstill(100, Duration.ZERO, 0)).isEqualTo(100);
        processor -= Duration.ofSeconds(3).toNanos();

        assertThat(secondsUntilStandstill(7_200, Duration.ZERO, 0)).isBetween(110, 130);
    }

    private int secondsUntilStandstill(int most, Duration processorPerSecond, int bytesPerSecond) {
        for (int second = 0; second < most; second++) {
            if (movement.standsStill()) {
                return second;
            }
            now += Duration.ofSeconds(1).toNanos();
            processor += processorPerSecond.toNanos();
            log += bytesPerSecond;
        }
        return most;
    }
}
