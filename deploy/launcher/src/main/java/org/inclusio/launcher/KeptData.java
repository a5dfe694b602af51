package org.inclusio.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.inclusio.stack.Folders;
import org.inclusio.stack.ServerFailure;

/** The folder of kept data. A mark in it says that it is ours, so that nothing else is ever deleted. */
final class KeptData {

    private static final String MARK = "inclusio.kept";

    private KeptData() {}

    /** Makes the folder when it is missing; refuses one that holds something else. */
    static void claim(Path folder) throws IOException {
        requireOurs(folder);
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve(MARK))) {
            Files.writeString(folder.resolve(MARK), "Kept by deploy/up; --fresh deletes this folder.\n");
        }
    }

    static void delete(Path folder) throws IOException {
        requireOurs(folder);
        Folders.delete(folder);
    }

    private static void requireOurs(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(MARK))) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new ServerFailure("--keep " + folder + " is not a folder.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new ServerFailure("The folder " + folder
                        + " holds something else than deploy/up's data: name another with --keep DIR.");
            }
        }
    }
}
