package org.inclusio.indicator.sdmx.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inclusio.formats.write.DataSetHead;
import org.inclusio.formats.write.DataSetHead.Action;
import org.inclusio.indicator.release.ToldReleases.Told;
import org.inclusio.indicator.sdmx.query.DataQuery;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;

/**
 * Which release answers a question, and which data sets that takes. Nobody is told what held between releases: an instant stands
 * for the release that was in force then.
 *
 * @param release that is told
 * @param parts the data sets, in the order in which they are to be used
 */
record ReleaseChoice(Told release, List<Part> parts) {

    /** A data set and the rows in it. */
    record Part(DataSetHead head, RowSelection selection) {}

    /**
     * Empty where there was no release yet at the instant that is asked for.
     *
     * @param all releases, the oldest first
     * @throws org.inclusio.problem.RefusedRequest when there is no release at all, or the instant is to come
     */
    static Optional<ReleaseChoice> of(DataQuery query, List<Told> all, Instant now) {
        query.asOf().filter(now::isBefore).ifPresent(asOf -> {
            throw SdmxRefusal.SYNTAX_ERROR.because("'asOf' is " + asOf + ", and here it is " + now
                    + ": nobody knows yet what will hold then. Give an instant that has passed, or leave it out.");
        });
        List<Told> readable = all.stream().filter(one -> !one.isWithdrawn()).toList();
        if (readable.isEmpty()) {
            throw SdmxRefusal.NO_RESULTS.because(
                    "There is no release yet, or all are withdrawn. GET /v1/releases lists them.");
        }
        Instant asOf = query.asOf().orElse(now);
        List<Told> until =
                readable.stream().filter(one -> !one.asOf().isAfter(asOf)).toList();
        if (until.isEmpty()) {
            return Optional.empty();
        }
        Told release = until.get(until.size() - 1);
        Optional<Told> known = query.updatedAfter().flatMap(at -> inForce(all, at));
        return Optional.of(new ReleaseChoice(
                release, query.includeHistory() ? history(until, known) : parts(query, release, known)));
    }

    /** The release that a reader was told at an instant, be it withdrawn since. */
    private static Optional<Told> inForce(List<Told> all, Instant at) {
        return all.stream().filter(one -> one.wasReadable(at)).reduce((first, second) -> second);
    }

    private static List<Part> parts(DataQuery query, Told release, Optional<Told> known) {
        if (query.updatedAfter().isEmpty()) {
            return List.of(new Part(DataSetHead.REPLACE, RowSelection.all(release.asOf())));
        }
        return between(known, release, Optional.empty());
    }

    /** What each release told otherwise than the one before, from the one that is known on. */
    private static List<Part> history(List<Told> readable, Optional<Told> known) {
        List<Part> parts = new ArrayList<>();
        Optional<Told> before = known;
        for (int i = 0; i < readable.size(); i++) {
            Told one = readable.get(i);
            boolean isKnown = known.filter(told -> told.id() >= one.id()).isPresent();
            if (!isKnown) {
                parts.addAll(between(
                        before,
                        one,
                        i + 1 < readable.size()
                                ? Optional.of(readable.get(i + 1).asOf())
                                : Optional.empty()));
                before = Optional.of(one);
            }
        }
        return parts;
    }

    private static List<Part> between(Optional<Told> before, Told release, Optional<Instant> until) {
        Optional<Instant> from = Optional.of(release.asOf());
        DataSetHead replace = new DataSetHead(Action.REPLACE, from, until);
        if (before.isEmpty()) {
            return List.of(new Part(replace, RowSelection.all(release.asOf())));
        }
        Instant since = before.get().asOf();
        if (since.equals(release.asOf())) {
            return List.of();
        }
        return List.of(
                new Part(replace, RowSelection.changed(since, release.asOf())),
                new Part(
                        new DataSetHead(Action.DELETE, Optional.empty(), from),
                        RowSelection.deleted(since, release.asOf())));
    }
}
