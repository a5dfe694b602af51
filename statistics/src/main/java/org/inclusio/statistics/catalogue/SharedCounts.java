package org.inclusio.statistics.catalogue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which inputs of a sub-series it counts, and which other sub-series have these among their inputs, or count some of the
 * same persons. What a sub-series is only divided by, such as the population, says nothing of it without the count above.
 */
public final class SharedCounts {

    private final Map<Series, Set<String>> counted = new HashMap<>();
    private final Map<Series, Set<Series>> sharing = new HashMap<>();

    SharedCounts(Collection<Series> all, Collection<BaseSeries> base) {
        Set<String> dividing = new HashSet<>();
        all.forEach(series -> divisors(series).forEach(term -> dividing.add(term.series())));
        all.forEach(series -> numerators(series).forEach(term -> dividing.remove(term.series())));
        all.forEach(series -> counted.put(series, counted(series, dividing)));
        Map<String, String> wholes = new HashMap<>();
        base.forEach(part -> part.partOf().ifPresent(whole -> wholes.put(part.code(), whole.series())));
        Map<Series, Set<Series>> neighbours = new HashMap<>();
        for (Series one : all) {
            for (Series other : all) {
                if (counted.get(one).stream().anyMatch(other::isFedBy) || countsPart(one, other, wholes)) {
                    neighbours
                            .computeIfAbsent(one, any -> new LinkedHashSet<>())
                            .add(other);
                    neighbours
                            .computeIfAbsent(other, any -> new LinkedHashSet<>())
                            .add(one);
                }
            }
        }
        all.forEach(series -> sharing.put(series, reached(series, neighbours)));
    }

    /** Whether one counts some of those that the other counts. */
    private boolean countsPart(Series one, Series other, Map<String, String> wholes) {
        return counted.get(one).stream()
                .map(wholes::get)
                .anyMatch(whole -> whole != null && counted.get(other).contains(whole));
    }

    /** Whether values of the sub-series count what this series, itself or a base series, counts. */
    public boolean isCounted(Series series, String input) {
        return counted.get(series).contains(input);
    }

    /** The sub-series that share what is counted, one with the next, this one among them. */
    public Set<Series> sharing(Series series) {
        return sharing.get(series);
    }

    private static Set<String> counted(Series series, Set<String> dividing) {
        Set<String> codes = new HashSet<>(Set.of(series.code()));
        series.alternative().ifPresent(codes::add);
        Set<String> own = new HashSet<>();
        divisors(series).forEach(term -> own.add(term.series()));
        Stream.concat(numerators(series), series.further().stream())
                .map(Term::series)
                .filter(code -> !own.contains(code) && !dividing.contains(code))
                .forEach(codes::add);
        return Set.copyOf(codes);
    }

    private static Stream<Term> numerators(Series series) {
        return Stream.concat(series.numerator().stream(), series.comparisonNumerator().stream());
    }

    private static Stream<Term> divisors(Series series) {
        return Stream.concat(series.denominator().stream(), series.comparisonDenominator().stream());
    }

    private static Set<Series> reached(Series series, Map<Series, Set<Series>> neighbours) {
        Set<Series> reached = new LinkedHashSet<>(Set.of(series));
        Deque<Series> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (Series neighbour : neighbours.getOrDefault(next.remove(), Set.of())) {
                if (reached.add(neighbour)) {
                    next.add(neighbour);
                }
            }
        }
        return reached;
    }
}
