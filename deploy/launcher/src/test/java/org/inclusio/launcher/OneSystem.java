package org.inclusio.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.inclusio.stack.Folders;

/**
 * The system that the walks of a build go through: started by the first that asks for it, ended by {@link
 * NothingIsLeftIT} or at the latest with this process. {@link ThroughEverythingIT}, which kills and fills, leaves a new one
 * to the walks through the pages. The classes of tests have an order, so that those that need
 * little in the system come before those that fill it.
 */
final class OneSystem {

    /** Not a temporary folder: after a failure the services' logs in it tell why. */
    static final Path FOLDER =
            Path.of(System.getProperty("inclusio.root")).resolve("deploy/launcher/target/everything");

    private static RunningSystem system;

    private OneSystem() {}

    static synchronized RunningSystem started() {
        if (system == null) {
            Path root = Path.of(System.getProperty("inclusio.root"));
            clear(FOLDER);
            RunningSystem started = RunningSystem.start(root, FOLDER, PortPlan.free(), (name, after) -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            system = started;
        }
        return system;
    }

    /** Whoever asks next gets a new one, which knows nothing of what was sent to this. */
    static synchronized void stop() {
        if (system != null) {
            system.close();
            system = null;
        }
    }

    static Tokens tokens() {
        return new Tokens(started().keycloakUrl(), Clock.systemUTC());
    }

    /** An empty folder of this name beside the logs. */
    static Path emptyFolder(String name) {
        started();
        Path folder = FOLDER.resolve(name);
        return clear(folder);
    }

    private static Path clear(Path folder) {
        try {
            Folders.delete(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
