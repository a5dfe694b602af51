package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The population of reference of whole areas by year: what the coverage of a region is measured by. A year without a
 * number has that of the nearest year, of two as near the earlier.
 */
public final class ReferencePopulation {

    private final Map<String, NavigableMap<Integer, BigDecimal>> byArea = new HashMap<>();

    /** {@code area} by its ISO 3166-1 alpha-3 code. */
    public void put(String area, int year, BigDecimal population) {
        byArea.computeIfAbsent(area, one -> new TreeMap<>()).put(year, population);
    }

    public Optional<BigDecimal> of(String area, int year) {
        NavigableMap<Integer, BigDecimal> byYear = byArea.getOrDefault(area, new TreeMap<>());
        Map.Entry<Integer, BigDecimal> before = byYear.floorEntry(year);
        Map.Entry<Integer, BigDecimal> after = byYear.ceilingEntry(year);
        if (before == null || after == null) {
            return Optional.ofNullable(before == null ? after : before).map(Map.Entry::getValue);
        }
        return Optional.of(year - before.getKey() <= after.getKey() - year ? before.getValue() : after.getValue());
    }

    public boolean isEmpty() {
        return byArea.isEmpty();
    }
}
