package org.inclusio.indicator.answer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Function;
import org.inclusio.problem.Paged;

/**
 * A list that is found page by page.
 *
 * @param largestPage the most items of one page
 * @param isOfOneMoment whether its cursors name the moment of the whole list; otherwise each page tells what holds when it
 *     is asked for
 * @param find answers the parameters of a request
 * @param csv writes a page with a header above it
 */
public record PagedList<P extends Paged<P>>(
        int largestPage,
        boolean isOfOneMoment,
        Function<MultivaluedMap<String, String>, P> find,
        Function<P, String> csv) {

    /** A list of which each page tells what holds when it is asked for. */
    public PagedList(int largestPage, Function<MultivaluedMap<String, String>, P> find, Function<P, String> csv) {
        this(largestPage, false, find, csv);
    }
}
