package org.inclusio.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keycloak's distribution, built once for the options used here: a built server starts in a third of the time. Data
 * directories link to it, so that each keeps its own database.
 */
final class KeycloakFiles {

    private static final List<String> LINKED = List.of("lib", "providers", "conf", "themes");

    private final Path distribution;

    private KeycloakFiles(Path distribution) {
        this.distribution = distribution;
    }

    /** The distribution, built when it is not; two starts at once wait for each other. */
    static synchronized KeycloakFiles built() throws IOException {
        KeycloakFiles files = new KeycloakFiles(ServerFiles.keycloakHome());
        Path marker = files.distribution.resolve("inclusio.built");
        if (Files.exists(marker)) {
            return files;
        }
        try (FileChannel channel = FileChannel.open(
                        files.distribution.resolve("inclusio.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(marker)) {
                files.restoreOriginal();
                files.build();
                Files.writeString(marker, "Built for --db=dev-file.\n");
            }
            lock.release();
        }
        return files;
    }

    /** A build that was broken off half-way must not be built upon. */
    private void restoreOriginal() throws IOException {
        Path current = distribution.resolve("lib/quarkus");
        Path original = distribution.resolve("quarkus.original");
        if (!Files.isDirectory(original)) {
            Path draft = distribution.resolve("quarkus.draft");
            Folders.delete(draft);
            copyFiles(current, draft);
            Files.move(draft, original);
        }
        copyFiles(original, current);
    }

    private void build() throws IOException {
        Path log = distribution.resolve("inclusio-build.log");
        List<String> command = command(distribution, "build", "--db=dev-file");
        ChildProcess.runToEnd("Keycloak's build", command, null, distribution, log);
    }

    /** Makes a directory look like a Keycloak home whose programs are the distribution's and whose data are its own. */
    void linkInto(Path home) throws IOException {
        for (String name : LINKED) {
            Path link = home.resolve(name);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(link);
            }
            Files.createSymbolicLink(link, distribution.resolve(name));
        }
    }

    /** What bin/kc.sh would run, without the shell between us and the process. */
    List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ServerFiles.javaBinary().toString(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                distribution.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
