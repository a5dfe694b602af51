package org.inclusio.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the servers' own files lie: {@code deploy/stack/servers/target} under the folder that holds every module. */
final class ServerFiles {

    private static final String REMEDY =
            " is missing: run `mvn -pl deploy/stack/servers process-resources` in the project's folder.";

    private ServerFiles() {}

    /** The project's folder: system property {@code inclusio.root}, environment INCLUSIO_ROOT, or a parent of here. */
    static Path root() {
        String told = System.getProperty("inclusio.root", System.getenv("INCLUSIO_ROOT"));
        if (told != null && !told.isBlank()) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("deploy/stack/servers"))) {
                return at;
            }
        }
        throw new ServerFailure("The project's folder is not known: set -Dinclusio.root=FOLDER.");
    }

    static Path target() {
        return root().resolve("deploy/stack/servers/target");
    }

    static Path kafkaJars() {
        return existing(target().resolve("kafka"), "Kafka's folder of jars");
    }

    static Path keycloakHome() {
        return single(target().resolve("keycloak"), "keycloak-", "Keycloak's distribution");
    }

    static Path postgresArchive() {
        return single(target().resolve("postgresql"), "postgres-", "PostgreSQL's archive");
    }

    static Path javaBinary() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path single(Path folder, String prefix, String what) {
        try (Stream<Path> entries = Files.list(existing(folder, what))) {
            List<Path> found = entries.filter(
                            entry -> entry.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new ServerFailure(what + " in " + folder + REMEDY);
            }
            return found.get(found.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path, String what) {
        if (!Files.isDirectory(path)) {
            throw new ServerFailure(what + " in " + path + REMEDY);
        }
        return path;
    }
}
