package org.inclusio.indicator.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BehindTest {

    private final List<Integer> done = new CopyOnWriteArrayList<>();

    @Test
    void everything_is_done_in_its_order() throws IOException {
        try (Behind behind = new Behind("test")) {
            for (int i = 0; i < 1_000; i++) {
                int number = i;
                behind.run(() -> done.add(number));
            }
            behind.finish();
        }
        assertThat(done).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void what_fails_is_told_and_nothing_is_done_after_it() {
        assertThatThrownBy(() -> {
                    try (Behind behind = new Behind("test")) {
                        behind.run(() -> {
                            throw new IOException("No space left on device");
                        });
                        behind.run(() -> done.add(1));
                        behind.finish();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(done).isEmpty();
    }

    @Test
    void whoever_ends_before_waits_for_what_has_begun_and_leaves_the_rest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Behind behind = new Behind("test");
        behind.run(() -> {
            begun.countDown();
            await(goOn);
            done.add(1);
        });
        behind.run(() -> done.add(2));
        begun.await();
        Thread ends = new Thread(behind::close);
        ends.start();
        // It waits until then.
        while (ends.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        ends.join();
        assertThat(done).containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
