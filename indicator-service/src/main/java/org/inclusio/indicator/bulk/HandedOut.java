package org.inclusio.indicator.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of a release as they lie in their folder.
 *
 * @param digest SHA-256 of the list of checksums, which stands for all of them
 * @param files by their path below the folder
 */
record HandedOut(String digest, Map<String, File> files) {

    /** The list of checksums, as {@code sha256sum} reads it. */
    static final String CHECKSUMS = "SHA256SUMS";

    private static final String SEPARATOR = "  ";

    /**
     * One of them.
     *
     * @param at where it lies
     * @param path below the folder
     * @param modified to the second, as HTTP tells it
     */
    record File(Path at, String path, long bytes, String sha256, Instant modified) {

        /** Whether it still lies there as it was. */
        boolean isThere() {
            try {
                return Files.size(at) == bytes;
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** The line of the list for a file. */
    static String line(BulkFile file) {
        return file.sha256() + SEPARATOR + file.path() + "\n";
    }

    /** Those of the list; empty when there is none or it is none, or one of them is missing. */
    static Optional<HandedOut> in(Path folder) {
        Path list = folder.resolve(CHECKSUMS);
        try {
            if (!Files.isRegularFile(list)) {
                return Optional.empty();
            }
            String digest = Workspace.sha256(list);
            Map<String, File> files = new TreeMap<>();
            files.put(CHECKSUMS, file(folder, CHECKSUMS, digest));
            for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
                int end = line.indexOf(SEPARATOR);
                String path = line.substring(end + SEPARATOR.length());
                if (end < 0 || !Files.isRegularFile(folder.resolve(path))) {
                    return Optional.empty();
                }
                files.put(path, file(folder, path, line.substring(0, end)));
            }
            return Optional.of(new HandedOut(digest, files));
        } catch (CharacterCodingException | InvalidPathException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The files in " + folder + " can't be read.", e);
        }
    }

    private static File file(Path folder, String path, String sha256) throws IOException {
        Path at = folder.resolve(path);
        return new File(
                at,
                path,
                Files.size(at),
                sha256,
                Files.getLastModifiedTime(at).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** What their paths begin with, up to the first slash, for a reader who asks for a file that is not there. */
    SortedSet<String> beginnings() {
        SortedSet<String> beginnings = new TreeSet<>();
        files.keySet()
                .forEach(path ->
                        beginnings.add(path.contains("/") ? path.substring(0, path.indexOf('/')) + "/..." : path));
        return beginnings;
    }
}
