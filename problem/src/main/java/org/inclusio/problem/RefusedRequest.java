package org.inclusio.problem;

import java.time.Duration;
import java.util.Optional;

/** Ends the handling of a request that cannot be answered as asked. */
public class RefusedRequest extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Optional<Duration> retryAfter;

    public RefusedRequest(Refusal refusal, String detail) {
        this(refusal, detail, Optional.empty());
    }

    private RefusedRequest(Refusal refusal, String detail, Optional<Duration> retryAfter) {
        super(detail);
        this.refusal = refusal;
        this.retryAfter = retryAfter;
    }

    /** The same, with when to send the request again, in whole seconds. */
    public RefusedRequest after(Duration pause) {
        return new RefusedRequest(refusal, getMessage(), Optional.of(pause));
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    public Refusal refusal() {
        return refusal;
    }
}
