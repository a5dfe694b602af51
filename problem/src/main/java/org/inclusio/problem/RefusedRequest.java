package org.inclusio.problem;

/** Ends the handling of a request that cannot be answered as asked. */
public class RefusedRequest extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedRequest(Refusal refusal, String detail) {
        super(detail);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
