package org.inclusio.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * As whom PostgreSQL runs, since it refuses to run as root: as the user of this JVM when that is not root; else in a
 * user namespace of its own; else, where namespaces are forbidden, as the user nobody.
 */
enum PostgresUser {
    SELF(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    PostgresUser(List<String> prefix) {
        this.prefix = prefix;
    }

    static PostgresUser forThisMachine() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        for (PostgresUser candidate : List.of(NAMESPACE, NOBODY)) {
            if (candidate.works()) {
                return candidate;
            }
        }
        throw new ServerFailure("PostgreSQL refuses to run as root, and neither `unshare -U` nor `setpriv` is allowed"
                + " here: run this as another user.");
    }

    /** What is put before a command. */
    List<String> prefix() {
        return prefix;
    }

    /** The folder itself where this user can read it, else a copy that it can. */
    Path reachable(Path folder) throws IOException {
        if (this != NOBODY
                || succeeds("test", "-x", folder.resolve("bin/postgres").toString())) {
            return folder;
        }
        Path copy = Path.of(System.getProperty("java.io.tmpdir"), "inclusio-postgresql");
        if (!Files.exists(copy.resolve("bin/postgres"))) {
            copy(folder, copy);
        }
        return copy;
    }

    /** Gives the folder to this user: needed for nobody, and after a change of user for the others. */
    void own(Path path) throws IOException {
        if (this == SELF) {
            return;
        }
        int owner = this == NOBODY ? NOBODY_ID : 0;
        if (this == NOBODY) {
            letPass(path.getParent());
        }
        if (owner == (Integer) Files.getAttribute(path, "unix:uid")) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            for (Path entry : tree.toList()) {
                Files.setAttribute(entry, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private void letPass(Path folder) throws IOException {
        if (!succeeds("test", "-x", folder.toString())) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
        if (!succeeds("test", "-x", folder.toString())) {
            throw new ServerFailure("PostgreSQL runs as the user nobody here and cannot reach " + folder
                    + ": choose a folder that others may enter with --keep DIR.");
        }
    }

    private boolean works() {
        return succeeds("true");
    }

    private boolean succeeds(String... command) {
        List<String> full = Stream.concat(prefix.stream(), Stream.of(command)).toList();
        try {
            Process process = new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path source : tree.toList()) {
                Path copy = to.resolve(from.relativize(source).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(
                            source,
                            copy,
                            java.nio.file.LinkOption.NOFOLLOW_LINKS,
                            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
