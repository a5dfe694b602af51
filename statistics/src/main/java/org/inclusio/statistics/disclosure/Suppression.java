package org.inclusio.statistics.disclosure;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is hidden of a table.
 *
 * @param reasons of every hidden count
 * @param ranges within which no reader can exclude a number; at least these, the audit may find them wider
 * @param exposed unsafe counts that what is public anyway gives closer away than the rule allows, whatever is hidden
 */
public record Suppression<C extends Comparable<? super C>>(
        Map<C, Reason> reasons, Map<C, Range> ranges, Set<C> exposed) {

    /** Why a count is hidden. */
    public enum Reason {
        /** It is unsafe itself. */
        PRIMARY,
        /** It is safe, and an unsafe one would follow from it. */
        COMPLEMENTARY
    }

    public Suppression {
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
        exposed = Collections.unmodifiableSet(new TreeSet<>(exposed));
    }

    public Set<C> hidden() {
        return reasons.keySet();
    }

    public boolean isEmpty() {
        return reasons.isEmpty();
    }
}
