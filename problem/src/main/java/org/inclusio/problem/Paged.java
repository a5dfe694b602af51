package org.inclusio.problem;

/**
 * A part of a list that was asked for.
 *
 * @param <P> the page itself
 */
public interface Paged<P> {

    /** Where the next page begins; null on the last. */
    String next();

    /** The same page with another word for where the next begins. */
    P withNext(String next);
}
