package org.inclusio.indicator.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.inclusio.indicator.revision.RevisionsCsv;

/** The releases that may be told, for those who make files of them. */
@ApplicationScoped
public class OpenReleases {

    /** The name under which the newest is read. */
    public static final String LATEST = ReleaseOrder.LATEST;

    private final Releases releases;
    private final ReadReleases read;

    OpenReleases(Releases releases, ReadReleases read) {
        this.releases = releases;
        this.read = read;
    }

    /**
     * A release by its name, or the newest.
     *
     * @throws org.inclusio.problem.RefusedRequest when there is none, or it was withdrawn
     */
    @Transactional
    public OpenRelease named(String name) {
        return open(releases.named(name).readable());
    }

    /** Every one that is not withdrawn, the newest first. */
    @Transactional
    public List<OpenRelease> all() {
        return releases.find("withdrawnAt is null order by id desc").stream()
                .map(this::open)
                .toList();
    }

    private OpenRelease open(Release release) {
        Release since = release.since == null ? null : releases.findById(release.since);
        return new OpenRelease(
                release.id,
                release.name,
                release.asOf,
                release.note,
                since == null ? null : since.name,
                since != null && !since.isWithdrawn());
    }

    /** The names of the columns of changes. */
    public static List<String> headerOfChanges() {
        return Stream.concat(Stream.of("cause"), RevisionsCsv.header().stream()).toList();
    }

    /** Hands on every cell of which a release tells something else than the one before, a row for each. */
    public void eachChange(OpenRelease release, Consumer<List<String>> row) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.putSingle("limit", Integer.toString(ReadReleases.LARGEST_LIMIT));
        ReleaseChangePage page;
        do {
            page = read.changes(releases.named(release.name()).readable(), parameters);
            page.items()
                    .forEach(one -> row.accept(
                            Stream.concat(Stream.of(one.cause().name()), RevisionsCsv.row(one.told()).stream())
                                    .toList()));
            parameters.putSingle("cursor", page.next());
        } while (page.next() != null);
    }
}
