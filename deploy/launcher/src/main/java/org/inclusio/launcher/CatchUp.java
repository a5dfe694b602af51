package org.inclusio.launcher;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.inclusio.stack.ServerFailure;

/** Waits until what was accepted has reached the report's figures. */
final class CatchUp {

    /** Nothing moving for so long means that something is broken, not slow. */
    private static final Duration STANDSTILL = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Supplier<State> look;
    private final Terminal terminal;

    /** How much each hop still has to do. */
    record State(long unannounced, long indicators, long figures) {
        boolean caughtUp() {
            return unannounced + indicators + figures == 0;
        }
    }

    CatchUp(Supplier<State> look, Terminal terminal) {
        this.look = look;
        this.terminal = terminal;
    }

    /** Returns once there was nothing to do twice in a row: between two hops a message can be seen by neither. */
    void await() {
        int calm = 0;
        State last = null;
        long moved = System.nanoTime();
        while (calm < 2) {
            State now = look.get();
            calm = now.caughtUp() ? calm + 1 : 0;
            if (!now.equals(last)) {
                last = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDSTILL.toNanos()) {
                throw new ServerFailure("Nothing has moved for " + STANDSTILL.toMinutes() + " minutes (" + words(now)
                        + "): read the services' logs.");
            }
            terminal.waiting(words(now));
            if (calm < 2) {
                Http.pause(PAUSE);
            }
        }
    }

    private static String words(State state) {
        return String.format(
                Locale.ROOT,
                "%,d submissions to announce, indicators %,d behind, report %,d behind",
                state.unannounced(),
                state.indicators(),
                state.figures());
    }
}
