package org.inclusio.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of every module, without those of tests. */
final class House {

    static final JavaClasses CLASSES = read();

    private House() {}

    private static JavaClasses read() {
        Path root = Path.of(System.getProperty("inclusio.root"));
        try (Stream<Path> top = Files.list(root);
                Stream<Path> deploy = Files.list(root.resolve("deploy"))) {
            List<Path> compiled = Stream.concat(top, deploy)
                    .map(module -> module.resolve("target/classes"))
                    .filter(classes -> Files.isDirectory(classes.resolve("org/inclusio")))
                    .toList();
            return new ClassFileImporter().importPaths(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
