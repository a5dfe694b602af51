package org.inclusio.ingest.consistency;

import java.util.Set;
import org.inclusio.ingest.comparison.Neighbours;

/** Holds a row that says something new against what lies around it. */
interface RuleAcrossRows {

    void judge(NewRow row, Neighbours around, Sayings sayings);

    /** Series that rows of this one are held against. */
    default Set<String> relatedTo(String series) {
        return Set.of();
    }
}
