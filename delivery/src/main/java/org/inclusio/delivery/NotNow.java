package org.inclusio.delivery;

/** An item can't be handled at this moment for a reason that lies around it, such as that somebody else has it. */
public final class NotNow extends RuntimeException {

    public NotNow(String reason) {
        super(reason);
    }
}
