package org.inclusio.indicator.recompute;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.catalogue.Aggregation;
import org.inclusio.statistics.catalogue.AreaEntry;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.catalogue.Term;
import org.inclusio.statistics.observation.Period;

/** The sub-series, each with the years, whose values may have changed. */
record StaleValues(Map<Series, Set<Integer>> years) {

    /**
     * What the marked observations feed, and in the same years what shares a count with that, because it tells no number
     * that another must not tell; growth is also fed by those of the year before, a cohort by those of the year
     * after. Of a region only what is no matter of its areas, as a custodian of such a series reports it; nothing of an
     * area that the catalogue does not know.
     */
    static StaleValues of(IndicatorCatalogue catalogue, String area, Collection<Mark> marks) {
        Optional<AreaEntry> entry = catalogue.area(area);
        boolean isRegion = catalogue.region(area).isPresent();
        Map<Series, Set<Integer>> years = new LinkedHashMap<>();
        for (Mark mark : marks) {
            for (Series series : catalogue.seriesFedBy(mark.series())) {
                if (isComputed(series, entry, isRegion)) {
                    Set<Integer> stale = years.computeIfAbsent(series, one -> new TreeSet<>());
                    stale.add(mark.year());
                    int other = mark.year() - series.method().otherYear();
                    if (Period.isPeriod(other)) {
                        stale.add(other);
                    }
                }
            }
        }
        Map<Series, Set<Integer>> shared = new LinkedHashMap<>();
        years.forEach((series, stale) -> catalogue.sharedCounts().sharing(series).stream()
                .filter(other -> isComputed(other, entry, isRegion))
                .forEach(other ->
                        shared.computeIfAbsent(other, one -> new TreeSet<>()).addAll(stale)));
        return new StaleValues(shared);
    }

    private static boolean isComputed(Series series, Optional<AreaEntry> entry, boolean isRegion) {
        return entry.isPresent()
                ? series.isAbout(entry.get())
                : isRegion && series.aggregation() == Aggregation.GLOBAL_ONLY;
    }

    boolean isEmpty() {
        return years.isEmpty();
    }

    boolean contains(Series series, int year) {
        return years.getOrDefault(series, Set.of()).contains(year);
    }

    /**
     * The same, one sub-series at a time and those that share a count with it, for years that have too many observations
     * to hold at once.
     */
    Stream<StaleValues> bySharedCounts(IndicatorCatalogue catalogue) {
        Map<Set<Series>, Map<Series, Set<Integer>>> parts = new LinkedHashMap<>();
        years.forEach((series, stale) -> parts.computeIfAbsent(
                        catalogue.sharedCounts().sharing(series), one -> new LinkedHashMap<>())
                .put(series, stale));
        return parts.values().stream().map(StaleValues::new);
    }

    /** Each sub-series and year, as it is kept. */
    Set<Mark> cells() {
        Set<Mark> cells = new HashSet<>();
        years.forEach((series, stale) -> stale.forEach(year -> cells.add(new Mark(series.code(), year))));
        return cells;
    }

    /** The tables that these values count; what they are only divided by is not among them. */
    Set<Mark> counts(IndicatorCatalogue catalogue) {
        Set<Mark> counts = new HashSet<>();
        years.forEach((series, stale) -> series.terms().stream()
                .map(Term::series)
                .filter(code -> catalogue.sharedCounts().isCounted(series, code))
                .forEach(code -> stale.forEach(year -> counts.add(new Mark(code, year)))));
        return counts;
    }

    /** The observations that computing needs: terms, the alternative and what the office reports itself. */
    Set<Mark> inputs() {
        Set<Mark> inputs = new HashSet<>();
        years.forEach((series, stale) -> {
            Set<String> codes = new HashSet<>(Set.of(series.code()));
            series.terms().stream().map(Term::series).forEach(codes::add);
            series.weight().stream().map(Term::series).forEach(codes::add);
            series.alternative().ifPresent(codes::add);
            series.further().stream().map(Term::series).forEach(codes::add);
            for (int year : stale) {
                codes.forEach(code -> inputs.add(new Mark(code, year)));
                int other = year + series.method().otherYear();
                codes.forEach(code -> inputs.add(new Mark(code, other)));
            }
        });
        return inputs;
    }
}
