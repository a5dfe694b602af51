package org.inclusio.statistics.computation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Period;

/**
 * The observations of one area, found by matched group. Where a series is observed both at {@code _T} and at its
 * universe's own codes, the one that says more of what it means counts.
 */
public final class Slice {

    private final Map<String, Map<Period, Map<Disaggregation, Input>>> bySeries = new HashMap<>();

    /** The groups of which only a limit was observed, matched likewise. */
    private final Map<String, Map<Period, Set<Disaggregation>>> limited = new HashMap<>();

    private final String area;

    private Slice(String area) {
        this.area = area;
    }

    /** Of an area that nobody names, so that the catalogue knows nothing of its population. */
    public static Slice of(IndicatorCatalogue catalogue, Collection<Input> observations) {
        return of(catalogue, null, observations, List.of());
    }

    /** @param area ISO 3166-1 alpha-3 code, or null */
    public static Slice of(IndicatorCatalogue catalogue, String area, Collection<Input> observations) {
        return of(catalogue, area, observations, List.of());
    }

    /**
     * @param area ISO 3166-1 alpha-3 code, or null
     * @param limits cells of which only a limit was observed
     */
    public static Slice of(
            IndicatorCatalogue catalogue, String area, Collection<Input> observations, Collection<Cell> limits) {
        Slice slice = new Slice(area);
        Map<String, Universe> universes = new HashMap<>();
        for (Cell cell : limits) {
            if (catalogue.isKnownSeries(cell.series())) {
                slice.limited
                        .computeIfAbsent(cell.series(), series -> new HashMap<>())
                        .computeIfAbsent(cell.period(), period -> new HashSet<>())
                        .add(new Universe(catalogue.universe(cell.series())).matched(cell.disaggregation()));
            }
        }
        for (Input input : observations) {
            Cell observed = input.cell();
            if (catalogue.isKnownSeries(observed.series())) {
                Universe universe = universes.computeIfAbsent(
                        observed.series(), series -> new Universe(catalogue.universe(series)));
                slice.bySeries
                        .computeIfAbsent(observed.series(), series -> new HashMap<>())
                        .computeIfAbsent(observed.period(), period -> new HashMap<>())
                        .merge(
                                universe.matched(observed.disaggregation()),
                                input,
                                (held, next) -> moreExplicit(universe, held, next));
            }
        }
        return slice;
    }

    /** Whose observations they are. */
    Optional<String> area() {
        return Optional.ofNullable(area);
    }

    /** The years in which a series was observed. */
    Set<Period> periods(String series) {
        Set<Period> periods =
                new HashSet<>(bySeries.getOrDefault(series, Map.of()).keySet());
        periods.addAll(limited.getOrDefault(series, Map.of()).keySet());
        return periods;
    }

    /** The groups of a series in a year of which only a limit was observed. */
    Set<Disaggregation> limited(String series, Period period) {
        return limited.getOrDefault(series, Map.of()).getOrDefault(period, Set.of());
    }

    /** What was observed of a series in a year, by matched group. */
    Map<Disaggregation, Input> observed(String series, Period period) {
        return bySeries.getOrDefault(series, Map.of()).getOrDefault(period, Map.of());
    }

    private static Input moreExplicit(Universe universe, Input held, Input next) {
        return universe.isMoreExplicit(held.cell().disaggregation(), next.cell().disaggregation()) ? held : next;
    }
}
