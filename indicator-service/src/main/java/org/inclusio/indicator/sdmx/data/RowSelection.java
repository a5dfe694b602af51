package org.inclusio.indicator.sdmx.data;

import java.time.Instant;
import java.util.Optional;

/**
 * Which rows of the history are read.
 *
 * @param asOf as of when
 * @param since only what is told otherwise than then; empty for all that is told
 * @param isDeleted whether what was told then and is not told any more, instead of what is told
 */
record RowSelection(Instant asOf, Optional<Instant> since, boolean isDeleted) {

    static RowSelection all(Instant asOf) {
        return new RowSelection(asOf, Optional.empty(), false);
    }

    static RowSelection changed(Instant since, Instant asOf) {
        return new RowSelection(asOf, Optional.of(since), false);
    }

    static RowSelection deleted(Instant since, Instant asOf) {
        return new RowSelection(asOf, Optional.of(since), true);
    }
}
