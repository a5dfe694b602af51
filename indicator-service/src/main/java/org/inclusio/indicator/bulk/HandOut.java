package org.inclusio.indicator.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.inclusio.indicator.release.OpenRelease;
import org.inclusio.indicator.release.OpenReleases;

/** Finds the file that a reader asks for. */
@ApplicationScoped
class HandOut {

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final int LONGEST_TOLD = 100;

    private final OpenReleases releases;
    private final BulkFolders folders;

    HandOut(OpenReleases releases, BulkFolders folders) {
        this.releases = releases;
        this.folders = folders;
    }

    /**
     * A file of a release.
     *
     * @throws org.inclusio.problem.RefusedRequest when there is none of this name, the release was withdrawn, or its files are
     *     being made
     */
    HandedOut.File file(String release, String path) {
        OpenRelease open = releases.named(release);
        HandedOut.File file = file(open, folders.ready(open).orElseThrow(() -> stillMaking(open)), path);
        if (!file.isThere()) {
            // Somebody removed or replaced it; the folder is looked at again, and made again if need be.
            folders.forget(open);
            throw stillMaking(open);
        }
        return file;
    }

    /**
     * The name of the newest release that has its files, which has this one.
     *
     * @throws org.inclusio.problem.RefusedRequest when there is none
     */
    String newestWith(String path) {
        List<OpenRelease> all = releases.all();
        for (OpenRelease release : all) {
            Optional<HandedOut> ready = folders.ready(release);
            if (ready.isPresent()) {
                file(release, ready.get(), path);
                return release.name();
            }
        }
        throw stillMaking(all.isEmpty() ? releases.named(OpenReleases.LATEST) : all.get(0));
    }

    private static HandedOut.File file(OpenRelease release, HandedOut ready, String path) {
        HandedOut.File file = ready.files().get(path);
        if (file == null) {
            String told = path.length() <= LONGEST_TOLD ? path : path.substring(0, LONGEST_TOLD) + "...";
            throw BulkRefusal.UNKNOWN_FILE.because("Release '" + release.name() + "' has no file '" + told
                    + "'. GET /bulk/" + release.name() + "/toc.json lists all: "
                    + String.join(", ", ready.beginnings()) + ".");
        }
        return file;
    }

    private static RuntimeException stillMaking(OpenRelease release) {
        return BulkRefusal.STILL_MAKING
                .because(
                        "The files of release '" + release.name() + "' are still being made. Ask again in a moment; GET"
                                + " /v1/releases/" + release.name() + " tells of the release, and GET /v1/releases/"
                                + release.name() + "/indicators/{code}/values its values.")
                .after(A_WHILE);
    }
}
