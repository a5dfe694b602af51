package org.inclusio.indicator.sdmx.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many readings of releases are at the database at once. The others wait in the order in which they came, so that many readers
 * take no connection from those who compute, and each is answered.
 */
@ApplicationScoped
public class ReadingPlaces {

    /** Of the twenty connections of the pool. */
    private static final int MOST = 10;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Semaphore places = new Semaphore(MOST, true);

    /** A place, until it is closed. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws org.inclusio.problem.RefusedRequest where none became free in time */
    public Place take() {
        boolean isFree;
        try {
            isFree = places.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            isFree = false;
        }
        if (!isFree) {
            throw SdmxRefusal.TOO_MANY_READERS
                    .because("So many read at once that this question had no turn in " + LONGEST.toSeconds()
                            + " s. Send it again, or take the files at /bulk/latest/.")
                    .after(Duration.ofSeconds(30));
        }
        return places::release;
    }
}
