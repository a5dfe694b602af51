package org.inclusio.ingest;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time that the service goes by. */
final class Clocks {

    @Produces
    @Singleton
    static Clock utc() {
        return Clock.systemUTC();
    }
}
