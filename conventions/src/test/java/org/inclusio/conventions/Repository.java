package org.inclusio.conventions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The files of the source, without what was built from them. */
final class Repository {

    /** The folder of the root's pom. */
    static final Path ROOT = Path.of(System.getProperty("inclusio.root")).toAbsolutePath();

    private static final Set<String> PASSED_OVER = Set.of(".git", "target", "node_modules");

    private Repository() {}

    /** Files that fit, sorted, by their paths from the root. */
    static List<Path> files(Predicate<Path> fits) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return PASSED_OVER.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path path = ROOT.relativize(file);
                    if (fits.test(path)) {
                        found.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }

    static String text(Path fromRoot) {
        try {
            return Files.readString(ROOT.resolve(fromRoot));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String fromRoot) {
        return text(Path.of(fromRoot));
    }
}
