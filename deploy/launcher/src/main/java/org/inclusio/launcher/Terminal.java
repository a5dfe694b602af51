package org.inclusio.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal sees: lines, and on a real terminal one progress line that is rewritten in place. */
final class Terminal {

    private static final int BAR = 30;

    private final PrintStream out;
    private final boolean interactive;
    private boolean onProgressLine;
    private long lastProgress;
    private int lastTenth = -1;

    Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    synchronized void line(String text) {
        clearProgress();
        out.println(text);
        out.flush();
    }

    synchronized void heading(String text) {
        clearProgress();
        out.println();
        out.println(text);
        out.flush();
        lastTenth = -1;
    }

    synchronized void ready(String name, Duration after) {
        line(String.format(Locale.ROOT, "  %-20s ready after %4.1f s", name, after.toMillis() / 1000.0));
    }

    /** A bar on a terminal; elsewhere a line for each tenth. */
    synchronized void progress(double done, String words) {
        double share = Math.min(1, Math.max(0, done));
        if (!interactive) {
            int tenth = (int) (share * 10);
            if (tenth > lastTenth) {
                lastTenth = tenth;
                line(String.format(Locale.ROOT, "  %3.0f %%  %s", share * 100, words));
            }
            return;
        }
        int filled = (int) Math.round(share * BAR);
        rewrite(String.format(
                Locale.ROOT,
                "  [%s%s] %3.0f %%  %s",
                "#".repeat(filled),
                ".".repeat(BAR - filled),
                share * 100,
                words));
    }

    /** What is being waited for: rewritten in place on a terminal, elsewhere said every ten seconds. */
    synchronized void waiting(String words) {
        if (interactive) {
            rewrite("  " + words);
        } else if (System.nanoTime() - lastProgress > 10_000_000_000L) {
            lastProgress = System.nanoTime();
            line("  " + words);
        }
    }

    private void rewrite(String text) {
        out.print("\r\u001B[K" + text);
        out.flush();
        onProgressLine = true;
    }

    private void clearProgress() {
        if (onProgressLine) {
            out.print("\r\u001B[K");
            onProgressLine = false;
        }
    }
}
