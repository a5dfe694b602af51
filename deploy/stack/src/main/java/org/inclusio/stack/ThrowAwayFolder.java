package org.inclusio.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for the data of one JVM's test servers. Each carries the record of its owner; making a new one first ends
 * the servers and deletes the folders of owners that are gone.
 */
final class ThrowAwayFolder {

    private static final String OWNER = "owner.record";

    private ThrowAwayFolder() {}

    static Path make() {
        Path parent = ServerFiles.root().resolve("deploy/stack/target/throw-away");
        try {
            Files.createDirectories(parent);
            sweep(parent);
            Path folder = Files.createTempDirectory(parent, "jvm-");
            ProcessRecord.of(ProcessHandle.current()).writeTo(folder.resolve(OWNER));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void sweep(Path parent) throws IOException {
        for (Path folder : entries(parent)) {
            boolean owned = ProcessRecord.read(folder.resolve(OWNER))
                    .map(ProcessRecord::ownerIsAlive)
                    // A folder a moment old may still be waiting for its record.
                    .orElse(Files.getLastModifiedTime(folder).toMillis() > System.currentTimeMillis() - 60_000);
            if (owned) {
                continue;
            }
            for (Path server : entries(folder)) {
                ChildProcess.endLeftovers(server);
            }
            Folders.delete(folder);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (java.nio.file.NoSuchFileException e) {
            return List.of();
        }
    }
}
