package org.inclusio.indicator.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.inclusio.indicator.value.FindValues;
import org.inclusio.indicator.value.ValuePage;
import org.inclusio.problem.PageParameters;

/** Reads what releases tell. */
@ApplicationScoped
class ReadReleases {

    static final int LARGEST_LIMIT = 5_000;
    private static final String USUAL_LIMIT = "100";

    private final Releases releases;
    private final ReleaseChanges changes;
    private final FindValues values;

    ReadReleases(Releases releases, ReleaseChanges changes, FindValues values) {
        this.releases = releases;
        this.changes = changes;
        this.values = values;
    }

    @Transactional
    ReleaseAnswer answer(Release release) {
        return ReleaseAnswer.of(release, releases.nameOf(release.since).orElse(null), changes.counts(release));
    }

    @Transactional
    ReleasePage page(MultivaluedMap<String, String> parameters) {
        int limit = limit(parameters);
        List<Release> found = releases.page(place(parameters, Long.MAX_VALUE), limit + 1);
        List<ReleaseAnswer> items =
                found.stream().limit(limit).map(this::answer).toList();
        return new ReleasePage(items, found.size() > limit ? Long.toString(found.get(limit - 1).id) : null);
    }

    /** A hundred releases at most. */
    @Transactional
    List<ReleaseAnswer> newest() {
        return releases.page(Long.MAX_VALUE, Integer.parseInt(USUAL_LIMIT)).stream()
                .map(this::answer)
                .toList();
    }

    @Transactional
    ReleaseChangePage changes(Release release, MultivaluedMap<String, String> parameters) {
        int limit = limit(parameters);
        boolean tellsBefore =
                release.since != null && !releases.findById(release.since).isWithdrawn();
        List<ReleaseChange> found = changes.page(release, tellsBefore, place(parameters, 0), limit + 1);
        List<ReleaseChange> items = found.stream().limit(limit).toList();
        return new ReleaseChangePage(
                items, found.size() > limit ? Long.toString(items.get(limit - 1).number()) : null);
    }

    /** The values of an indicator in a release, as a request for values states which. */
    ValuePage values(Release release, String indicator, MultivaluedMap<String, String> parameters) {
        MultivaluedMap<String, String> asOf = new MultivaluedHashMap<>(parameters);
        asOf.putSingle("asOf", release.asOf.toString());
        return values.find(indicator, asOf);
    }

    private static int limit(MultivaluedMap<String, String> parameters) {
        return PageParameters.limit(given(parameters, "limit", USUAL_LIMIT), LARGEST_LIMIT);
    }

    private static long place(MultivaluedMap<String, String> parameters, long first) {
        return PageParameters.place(given(parameters, "cursor", null), first);
    }

    private static String given(MultivaluedMap<String, String> parameters, String name, String otherwise) {
        String text = parameters.getFirst(name);
        return text == null || text.isEmpty() ? otherwise : text;
    }
}
