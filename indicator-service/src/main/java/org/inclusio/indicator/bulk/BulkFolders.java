package org.inclusio.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.inclusio.indicator.release.OpenRelease;

/**
 * Where the files of releases are. A folder counts when the database knows the checksums in it as those of its release, which
 * is written down last; every other is removed and made again, such as one of which something is lost. Releases of one
 * database have a folder to themselves: what belongs to no release of it is removed.
 */
@ApplicationScoped
class BulkFolders {

    private static final String MAKING = ".making-";

    /** Those that are ours to remove. */
    private static final Pattern OURS = Pattern.compile("(\\.making-)?\\d+-[a-z0-9.-]+(_without-before)?");

    private final Path folder;
    private final DataSource database;
    private final Map<String, HandedOut> known = new ConcurrentHashMap<>();

    BulkFolders(BulkConfig config, DataSource database) {
        this.folder = config.folder().toAbsolutePath().normalize();
        this.database = database;
    }

    /** What is told of the release before is in the changes, so the folder is another once that may be told no more. */
    private static String name(OpenRelease release) {
        boolean lacksBefore = release.since() != null && !release.tellsBefore();
        return release.id() + "-" + release.name() + (lacksBefore ? "_without-before" : "");
    }

    /** Where they are made, before they are shown. */
    Path making(OpenRelease release) {
        return folder.resolve(MAKING + name(release));
    }

    /** The files of a release, where all of them are there. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    Optional<HandedOut> ready(OpenRelease release) {
        String name = name(release);
        HandedOut handedOut = known.get(name);
        if (handedOut == null) {
            handedOut = HandedOut.in(folder.resolve(name))
                    .filter(found -> isMarked(release, found.digest()))
                    .orElse(null);
            if (handedOut != null) {
                known.put(name, handedOut);
            }
        }
        return Optional.ofNullable(handedOut);
    }

    /** Forgets a folder of which something is lost, so that it is looked at again. */
    void forget(OpenRelease release) {
        known.remove(name(release));
    }

    /** Shows what was made; it does not count yet. */
    void show(OpenRelease release) throws IOException {
        Path shown = folder.resolve(name(release));
        Workspace.delete(shown);
        Files.move(making(release), shown, StandardCopyOption.ATOMIC_MOVE);
        Workspace.syncFolder(folder);
    }

    /** Lets a folder count. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void mark(OpenRelease release) throws IOException, SQLException {
        HandedOut shown = HandedOut.in(folder.resolve(name(release)))
                .orElseThrow(() -> new IOException("The files of release " + release.name() + " are gone again."));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into bulk_folder (release, checksums) values (?, ?) on conflict do nothing")) {
            insert.setLong(1, release.id());
            insert.setString(2, shown.digest());
            insert.executeUpdate();
        }
    }

    private boolean isMarked(OpenRelease release, String digest) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select from bulk_folder where release = ? and checksums = ?")) {
            query.setLong(1, release.id());
            query.setString(2, digest);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Which files of releases are whole can't be read.", e);
        }
    }

    /** The folders that belong to none of these releases, such as those of one that was withdrawn. */
    List<Path> left(List<OpenRelease> open) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>();
        for (OpenRelease release : open) {
            wanted.add(name(release));
            wanted.add(MAKING + name(release));
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            path -> OURS.matcher(path.getFileName().toString()).matches())
                    .filter(path -> !wanted.contains(path.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Removes a folder and forgets it. */
    void remove(Path left) throws IOException {
        known.remove(left.getFileName().toString());
        Workspace.delete(left);
    }

    /** The number of the release that a folder was made for. */
    static long releaseOf(Path left) {
        String name = left.getFileName().toString();
        String number = name.startsWith(MAKING) ? name.substring(MAKING.length()) : name;
        return Long.parseLong(number.substring(0, number.indexOf('-')));
    }
}
