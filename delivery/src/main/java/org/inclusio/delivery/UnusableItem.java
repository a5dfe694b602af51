package org.inclusio.delivery;

/** An item is not what it must be, and no other try will make it so. */
public final class UnusableItem extends RuntimeException {

    /** @param reason where it is wrong and what is right, in words */
    public UnusableItem(String reason) {
        super(reason);
    }
}
