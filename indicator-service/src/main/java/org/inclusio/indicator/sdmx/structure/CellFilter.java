package org.inclusio.indicator.sdmx.structure;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/**
 * Which cells are looked at.
 *
 * @param codes by dimension; one that is absent may have any, one without codes has none that could be found
 * @param from the first year
 * @param to the last year
 * @param areTotals whether only what is about everybody whom a series is about
 */
record CellFilter(Map<Component, Set<String>> codes, OptionalInt from, OptionalInt to, boolean areTotals) {

    static final CellFilter EVERYTHING = new CellFilter(Map.of(), OptionalInt.empty(), OptionalInt.empty(), false);
    static final CellFilter TOTALS = new CellFilter(Map.of(), OptionalInt.empty(), OptionalInt.empty(), true);

    CellFilter {
        Map<Component, Set<String>> copy = new EnumMap<>(Component.class);
        codes.forEach((dimension, ones) -> copy.put(dimension, Set.copyOf(ones)));
        codes = java.util.Collections.unmodifiableMap(copy);
    }

    boolean findsNothing() {
        return codes.values().stream().anyMatch(Set::isEmpty)
                || !codes.getOrDefault(Component.FREQ, Set.of(CountCells.ANNUAL))
                        .contains(CountCells.ANNUAL);
    }

    /** The same without what is said of one dimension. */
    CellFilter without(Component dimension) {
        Map<Component, Set<String>> others = new EnumMap<>(Component.class);
        others.putAll(codes);
        others.remove(dimension);
        return new CellFilter(others, from, to, areTotals);
    }
}
