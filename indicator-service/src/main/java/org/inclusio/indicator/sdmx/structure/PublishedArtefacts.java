package org.inclusio.indicator.sdmx.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.inclusio.formats.sentence.Language;
import org.inclusio.formats.structure.Artefact;
import org.inclusio.formats.structure.StructureFormat;
import org.inclusio.formats.structure.StructureMessage;
import org.inclusio.indicator.release.ToldReleases;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.query.SdmxRefusal;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** The artefacts as the newest release has them, made once for each. */
@ApplicationScoped
class PublishedArtefacts {

    private static final int MOST_FORMER = 4;

    private final IndicatorCatalogue catalogue;
    private final ToldReleases releases;
    private final CodesOfReleases codes;

    private final ReentrantLock making = new ReentrantLock();
    private volatile Optional<Known> known = Optional.empty();
    /** Those of some earlier releases, by number. */
    private final Map<Long, Known> former = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > MOST_FORMER;
        }
    });

    private final Clock clock = Clock.systemUTC();

    PublishedArtefacts(IndicatorCatalogue catalogue, ToldReleases releases, CodesOfReleases codes) {
        this.catalogue = catalogue;
        this.releases = releases;
        this.codes = codes;
    }

    /**
     * The artefacts of a release.
     *
     * @param release none where there is none yet
     * @param asOf since when they hold, which without a release nobody says
     * @param digest differs where anything in them does
     */
    record Known(Optional<ToldReleases.Told> release, Instant asOf, Registry registry, String digest) {}

    /**
     * Those of the newest release. While one request makes them, others are told what was told until then, or wait where nothing
     * was.
     */
    Known now() {
        Optional<ToldReleases.Told> release =
                releases.all().stream().filter(one -> !one.isWithdrawn()).reduce((first, second) -> second);
        Optional<Known> held = known;
        if (held.filter(one -> one.release().equals(release)).isPresent()) {
            return held.get();
        }
        if (held.isEmpty()) {
            making.lock();
        } else if (!making.tryLock()) {
            return held.get();
        }
        try {
            Known made = known.filter(one -> one.release().equals(release)).orElseGet(() -> make(release));
            known = Optional.of(made);
            return made;
        } finally {
            making.unlock();
        }
    }

    /**
     * Those of the release that was the newest at an instant, without those that are withdrawn; of the newest where none is named.
     * What the catalogue says is as it is now.
     *
     * @throws org.inclusio.problem.RefusedRequest for an instant to come, or before every release
     */
    Known at(Optional<Instant> instant) {
        if (instant.isEmpty()) {
            return now();
        }
        Instant asOf = instant.get();
        if (asOf.isAfter(clock.instant())) {
            throw SdmxRefusal.SYNTAX_ERROR.because("'asOf' is " + asOf
                    + ", which is to come: nobody knows yet what will hold then. Give an instant that has passed, or"
                    + " leave it out.");
        }
        ToldReleases.Told release = releases.all().stream()
                .filter(one -> !one.isWithdrawn() && !one.asOf().isAfter(asOf))
                .reduce((first, second) -> second)
                .orElseThrow(() -> SdmxRefusal.NO_RESULTS.because(
                        "There was no release yet at " + asOf + ". GET /v1/releases lists them."));
        Known newest = now();
        if (newest.release().filter(release::equals).isPresent()) {
            return newest;
        }
        Known held = former.get(release.id());
        if (held != null) {
            return held;
        }
        making.lock();
        try {
            Known made = former.get(release.id());
            if (made == null) {
                made = make(Optional.of(release));
                former.put(release.id(), made);
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    private Known make(Optional<ToldReleases.Told> release) {
        List<Artefact> artefacts =
                DescribedArtefacts.of(catalogue, release.map(codes::of).orElse(Seen.NOTHING));
        return new Known(
                release,
                release.map(ToldReleases.Told::asOf).orElse(Instant.EPOCH),
                new Registry(artefacts),
                digest(artefacts));
    }

    /** The same in every replica that has the same catalogue. */
    private static String digest(List<Artefact> artefacts) {
        MessageDigest digest = StructureAnswer.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            StructureFormat.JSON_2_0.write(
                    new StructureMessage(PublishedStructure.AGENCY, Instant.EPOCH, Language.EN, artefacts), out);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written anywhere.", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
