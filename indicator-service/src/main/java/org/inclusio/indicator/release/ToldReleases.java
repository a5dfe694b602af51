package org.inclusio.indicator.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The releases as those read them who ask by instants and not by names. */
@ApplicationScoped
public class ToldReleases {

    private final Releases releases;

    ToldReleases(Releases releases) {
        this.releases = releases;
    }

    /**
     * A release.
     *
     * @param id grows from release to release
     * @param asOf its values are those that held then; nobody could read it before
     * @param withdrawnAt since when nobody reads it; empty where it is read
     */
    public record Told(long id, String name, Instant asOf, Optional<Instant> withdrawnAt) {

        public boolean isWithdrawn() {
            return withdrawnAt.isPresent();
        }

        /** Whether it was the one to be read at an instant, unless there was a later one. */
        public boolean wasReadable(Instant at) {
            return !asOf.isAfter(at)
                    && withdrawnAt.filter(end -> !end.isAfter(at)).isEmpty();
        }
    }

    /** All of them, the oldest first, withdrawn ones too. */
    @Transactional
    public List<Told> all() {
        return releases.find("order by id").stream()
                .map(one -> new Told(one.id, one.name, one.asOf, Optional.ofNullable(one.withdrawnAt)))
                .toList();
    }
}
