package org.inclusio.delivery;

/** A queue of a service that can handle again what was set aside from it. */
public interface ItemQueue {

    /** As it is told to people and kept with the items, such as {@code observations}. */
    String name();

    /**
     * Handles an item to its end, in transactions of its own. What it does twice must do no harm, for the process may die
     * after it and before the item counts as settled; so must what it does after a later item of the same key.
     *
     * @throws Exception when it still can't be handled
     */
    void handle(SetAsideItem item) throws Exception;
}
