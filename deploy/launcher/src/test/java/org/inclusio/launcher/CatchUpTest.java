package org.inclusio.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void waits_until_nothing_was_left_twice_in_a_row() {
        CatchUp.State calm = new CatchUp.State(0, 0, 0);
        Queue<CatchUp.State> states = new ArrayDeque<>(List.of(
                new CatchUp.State(3, 0, 0),
                calm,
                // A message that was between two hops at the last look.
                new CatchUp.State(0, 500, 0),
                calm,
                calm,
                new CatchUp.State(9, 9, 9)));

        new CatchUp(states::remove, terminal()).await();

        assertThat(states).containsExactly(new CatchUp.State(9, 9, 9));
    }

    @Test
    void without_a_terminal_no_control_characters_are_written() {
        Terminal terminal = terminal();
        terminal.heading("Pushing");
        for (int i = 0; i <= 1000; i++) {
            terminal.progress(i / 1000.0, "rows");
        }
        terminal.waiting("for the indicators");

        String text = shown.toString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("\r", "\u001B");
        assertThat(text.lines().filter(line -> line.endsWith("%  rows"))).hasSize(11);
    }

    private Terminal terminal() {
        return new Terminal(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
    }
}
