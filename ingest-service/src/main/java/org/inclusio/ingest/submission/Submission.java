package org.inclusio.ingest.submission;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** One file from one office and what became of it. */
public record Submission(String id, String refArea, Status status, Instant receivedAt, Counts counts) {

    long number() {
        return Long.parseLong(id);
    }

    /** A file is taken whole, in part when some of its rows were refused, or not at all. */
    public enum Status {
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED
    }

    /** Every row received is in exactly one of the other counts. */
    public record Counts(
            long received,
            @JsonProperty("new") long added,
            long changed,
            long unchanged,
            long withdrawn,
            long refused) {}
}
