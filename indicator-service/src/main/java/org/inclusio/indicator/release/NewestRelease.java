package org.inclusio.indicator.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The release that is read where none is named. */
@ApplicationScoped
public class NewestRelease {

    private final Releases releases;

    NewestRelease(Releases releases) {
        this.releases = releases;
    }

    /** A release by its number, which no other ever has, its name and its instant. */
    public record Told(long id, String name, Instant asOf) {}

    /** The newest that is not withdrawn; none where there is no such. */
    @Transactional
    public Optional<Told> find() {
        return releases.find("withdrawnAt is null order by id desc")
                .firstResultOptional()
                .map(release -> new Told(release.id, release.name, release.asOf));
    }
}
