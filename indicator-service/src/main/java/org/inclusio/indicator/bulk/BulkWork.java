package org.inclusio.indicator.bulk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.inclusio.delivery.BegunTries;
import org.inclusio.delivery.Fault;
import org.inclusio.delivery.ItemQueue;
import org.inclusio.delivery.NotNow;
import org.inclusio.delivery.SetAside;
import org.inclusio.delivery.SetAsideItem;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.release.OpenReleases;
import org.jboss.logging.Logger;

/**
 * Goes through the releases whose files are not there. One whose files can't be made is set aside, and tried again after
 * growing pauses or when an administrator asks.
 */
@ApplicationScoped
class BulkWork implements ItemQueue {

    static final String QUEUE = "bulk-files";

    private static final Logger LOG = Logger.getLogger(BulkWork.class);

    /** Of advisory locks with two numbers, any that nothing else in the database uses. */
    private static final int LOCK = 6813205;

    private final OpenReleases releases;
    private final BulkFolders folders;
    private final MakeFiles make;
    private final DataSource database;
    private final BegunTries tries;
    private final SetAside setAside;
    private final Timer time;

    BulkWork(
            OpenReleases releases,
            BulkFolders folders,
            MakeFiles make,
            DataSource database,
            BegunTries tries,
            SetAside setAside,
            MeterRegistry metrics) {
        this.releases = releases;
        this.folders = folders;
        this.make = make;
        this.database = database;
        this.tries = tries;
        this.setAside = setAside;
        this.time = Timer.builder("inclusio.bulk.made")
                .description("Releases of which the files were made.")
                .register(metrics);
    }

    /** Does something while nobody else, in this replica or another, works on the files of the same release. */
    private interface Alone {
        void run() throws IOException, SQLException;
    }

    /**
     * Removes what belongs to no release, and makes what is missing, of the newest release first.
     *
     * @param afterStep is called between any two steps, and may end the work by throwing
     */
    void round(Runnable afterStep) throws IOException, SQLException {
        List<IOException> failed = new ArrayList<>();
        sweep(failed);
        for (OpenRelease release : releases.all()) {
            afterStep.run();
            eachOnItsOwn(failed, () -> {
                if (folders.ready(release).isEmpty() && !setAside.isOpen(QUEUE, name(release))) {
                    makeOrSetAside(release, afterStep);
                }
            });
        }
        tell(failed);
    }

    /** A folder that can't be read or written keeps nobody from the others. */
    private static void eachOnItsOwn(List<IOException> failed, Alone work) throws SQLException {
        try {
            work.run();
        } catch (IOException e) {
            failed.add(e);
        } catch (UncheckedIOException e) {
            failed.add(e.getCause());
        }
    }

    private static void tell(List<IOException> failed) throws IOException {
        if (!failed.isEmpty()) {
            IOException first = failed.get(0);
            failed.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** Removes what belongs to no release. */
    void sweep() throws IOException, SQLException {
        List<IOException> failed = new ArrayList<>();
        sweep(failed);
        tell(failed);
    }

    private void sweep(List<IOException> failed) throws IOException, SQLException {
        for (Path left : folders.left(releases.all())) {
            eachOnItsOwn(failed, () -> alone(BulkFolders.releaseOf(left), () -> folders.remove(left)));
        }
    }

    /** Makes the files of a release unless they are there, or sets them aside. */
    void makeOrSetAside(OpenRelease release, Runnable afterStep) throws IOException, SQLException {
        try {
            makeAlone(release, afterStep);
        } catch (IOException
                | SQLException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError
                | LinkageError e) {
            Fault fault = Fault.of(e);
            if (fault == Fault.PASSING || e instanceof Stopped) {
                throw e;
            }
            LOG.errorf(e, "The files of release %s could not be made.", release.name());
            setAside.put(
                    SetAsideItem.of(QUEUE, name(release), release.name(), release.id(), null),
                    fault,
                    SetAside.reason(e));
        }
    }

    /** False when somebody else has the release in work. */
    private boolean makeAlone(OpenRelease release, Runnable afterStep) throws IOException, SQLException {
        return alone(release.id(), () -> {
            if (folders.ready(release).isEmpty()) {
                try (BegunTries.Try begun = tries.begin(QUEUE, name(release))) {
                    begun.mayGoOn();
                    long began = System.nanoTime();
                    makeOrLeaveNothing(release, afterStep);
                    time.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
                }
            }
        });
    }

    private void makeOrLeaveNothing(OpenRelease release, Runnable afterStep) throws IOException, SQLException {
        try {
            make.make(release, afterStep);
        } catch (Stopped e) {
            throw e;
        } catch (IOException | SQLException | RuntimeException | Error e) {
            // A full disk would stay full until somebody looks at the item.
            try {
                folders.remove(folders.making(release));
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** The lock is that of a connection, so that it ends with the process, whatever ends it. */
    private boolean alone(long release, Alone work) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, "select pg_try_advisory_lock(?, ?)", release)) {
                return false;
            }
            try {
                work.run();
            } finally {
                lock(connection, "select pg_advisory_unlock(?, ?)", release);
            }
            return true;
        }
    }

    private static boolean lock(Connection connection, String sql, long release) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setInt(1, LOCK);
            query.setInt(2, (int) release);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static String name(OpenRelease release) {
        return "files of release " + release.name();
    }

    /** The service ends in the middle of the work. */
    static final class Stopped extends RuntimeException {

        Stopped() {
            super("The service is being stopped.");
        }
    }

    @Override
    public String name() {
        return QUEUE;
    }

    @Override
    public void handle(SetAsideItem item) throws IOException, SQLException {
        Optional<OpenRelease> release = releases.all().stream()
                .filter(one -> item.reference() == one.id())
                .findFirst();
        // One that was withdrawn meanwhile has no files.
        if (release.isPresent() && !makeAlone(release.get(), () -> {})) {
            throw new NotNow("Another worker makes the " + name(release.get()) + " at this moment.");
        }
    }
}
