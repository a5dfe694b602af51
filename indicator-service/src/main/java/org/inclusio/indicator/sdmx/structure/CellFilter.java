package org.inclusio.indicator.sdmx.structure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.indicator.sdmx.PublishedCodes;
import org.inclusio.indicator.sdmx.PublishedFlow;
import org.inclusio.indicator.sdmx.PublishedStructure.Component;

/**
 * Which cells are looked at.
 *
 * @param codes by dimension; one that is absent may have any
 * @param years those that are looked at; all where none are named
 * @param areTotals whether only what is about everybody whom a series is about
 */
record CellFilter(Map<Component, Set<String>> codes, Optional<Set<Integer>> years, boolean areTotals) {

    /** Everything that a dataflow has. */
    static CellFilter of(PublishedFlow flow, PublishedCodes codes) {
        return new CellFilter(codes.restriction(flow), Optional.empty(), flow == PublishedFlow.HEADLINE);
    }

    CellFilter {
        Map<Component, Set<String>> copy = new EnumMap<>(Component.class);
        codes.forEach((dimension, ones) -> copy.put(dimension, Set.copyOf(ones)));
        codes = Collections.unmodifiableMap(copy);
        years = years.map(Set::copyOf);
    }

    boolean findsNothing() {
        return codes.values().stream().anyMatch(Set::isEmpty)
                || years.filter(Set::isEmpty).isPresent()
                || codes.containsKey(Component.FREQ)
                        && !codes.get(Component.FREQ).contains(CountCells.ANNUAL);
    }

    /** The same without what is asked of one dimension. */
    CellFilter without(Component dimension) {
        Map<Component, Set<String>> others = new EnumMap<>(Component.class);
        others.putAll(codes);
        others.remove(dimension);
        return new CellFilter(others, dimension == Component.TIME_PERIOD ? Optional.empty() : years, areTotals);
    }
}
