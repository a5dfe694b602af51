package org.inclusio.ingest.consistency;

import java.util.Set;
import org.inclusio.ingest.comparison.Neighbours;

/**
 * Holds a row that says something new against what lies around it. An object of it serves one thread and one file; what
 * is the same for many rows it finds out once, in {@link #concerns}.
 */
interface RuleAcrossRows {

    /**
     * Makes ready for rows of a series, which may come more than once.
     *
     * @return false when there is nothing to hold such rows against, which are then not shown
     */
    boolean concerns(String series, Neighbours around);

    /** Asked of rows of the series that it was made ready for last. */
    void judge(NewRow row, Neighbours around, Sayings sayings);

    /** Series that rows of this one are held against. */
    default Set<String> relatedTo(String series) {
        return Set.of();
    }
}
