package org.inclusio.statistics.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tells how closely a reader of a table can place what is hidden in it; knows nothing of how it was protected. */
public final class Audit {

    private static final long SPARE = 1_000;
    private static final long TIMES = 20;

    private Audit() {}

    /**
     * The range of each hidden count: from the least to the most that it is in any table of whole numbers that has the same
     * published counts and fulfils the same sums and limits.
     */
    public static <C extends Comparable<? super C>> Map<C, Range> of(Table<C> table, Set<C> hidden) {
        BitSet places = table.places(hidden);
        Search search = new Search(table);
        Map<C, Range> ranges = new TreeMap<>();
        places.stream().forEach(place -> {
            long reach = reach(table, table.tied(place, places));
            Bounds bounds = Bounds.of(table, reach);
            Count<C> count = table.at(place);
            long down = search.furthest(place, false, places, bounds)
                    .map(found -> found.at(place))
                    .orElse(0L);
            long up = search.furthest(place, true, places, bounds)
                    .map(found -> found.at(place))
                    .orElse(0L);
            boolean bounded = count.hasLimit() || up < reach;
            ranges.put(count.id(), new Range(count.value() + down, bounded ? count.value() + up : Count.NO_LIMIT));
        });
        return ranges;
    }

    /** Further than any count can lie that is bounded at all: many times everything that is hidden with it. */
    private static long reach(Table<?> table, BitSet tied) {
        return SPARE
                + TIMES
                        * tied.stream()
                                .mapToLong(place -> table.at(place).value())
                                .sum();
    }
}
