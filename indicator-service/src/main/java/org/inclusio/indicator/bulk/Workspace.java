package org.inclusio.indicator.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folder in which the files of a release are made, and what is in it so far. */
final class Workspace {

    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final List<BulkFile> files = new ArrayList<>();

    /** An empty folder; what was in it is gone. */
    Workspace(Path folder) throws IOException {
        this.folder = folder;
        delete(folder);
        Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    /** Where a file is to be written. */
    Path at(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    /** A file that has been written with rows. */
    void add(String path, String title, Table table, Extent extent) throws IOException {
        add(path, title, Optional.of(table), Optional.of(extent));
    }

    /** A file of no rows that has been written. */
    void add(String path, String title) throws IOException {
        add(path, title, Optional.empty(), Optional.empty());
    }

    /** A text, which is written here. */
    void add(String path, String title, String text) throws IOException {
        Files.writeString(at(path), text, StandardCharsets.UTF_8);
        add(path, title, Optional.empty(), Optional.empty());
    }

    private void add(String path, String title, Optional<Table> table, Optional<Extent> extent) throws IOException {
        Path file = folder.resolve(path);
        files.add(new BulkFile(path, title, table, extent, Files.size(file), sha256(file)));
    }

    /** Those that were added, in that order. */
    List<BulkFile> files() {
        return List.copyOf(files);
    }

    /** Brings everything to the disk. */
    void sync() throws IOException {
        Set<Path> folders = new TreeSet<>(Set.of(folder));
        for (BulkFile file : files) {
            Path written = folder.resolve(file.path());
            folders.add(written.getParent());
            sync(written, StandardOpenOption.WRITE);
        }
        for (Path one : folders) {
            syncFolder(one);
        }
    }

    static void syncFolder(Path folder) throws IOException {
        sync(folder, StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** In hexadecimal. */
    static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.read(buffer);
            while (read >= 0) {
                digest.update(buffer, 0, read);
                read = in.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** A folder with all that is in it, where it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestLast;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestLast = all.toList();
        }
        for (int i = deepestLast.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(deepestLast.get(i));
        }
    }
}
