package org.inclusio.launcher;

import java.io.OutputStream;
import java.io.PrintStream;

/** Waits until what one service was told has come through all three. */
final class Everything {

    private Everything() {}

    static void isThrough(RunningSystem system, Tokens tokens) {
        Terminal silent = new Terminal(new PrintStream(OutputStream.nullOutputStream()), false);
        IngestClient ingest = new IngestClient(system.ingestUrl());
        String token = tokens.ofDemoUser("editor");
        new CatchUp(
                        () -> new CatchUp.State(
                                ingest.unannounced(token),
                                ConsumerProgress.of(system.indicatorUrl(), token)
                                        .behind(),
                                ConsumerProgress.of(system.reportUrl(), token).behind()),
                        silent)
                .await();
    }
}
