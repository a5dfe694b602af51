package org.inclusio.statistics.computation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * The observations of one area, found by matched cell. Where a series is observed both at {@code _T} and at its
 * universe's own code, the second counts, because it says what it means.
 */
public final class Slice {

    private final Map<String, Map<Cell, Input>> bySeries = new HashMap<>();

    private Slice() {}

    public static Slice of(IndicatorCatalogue catalogue, Collection<Input> observations) {
        Slice slice = new Slice();
        for (Input input : observations) {
            Cell observed = input.cell();
            if (catalogue.isKnownSeries(observed.series())) {
                Universe universe = new Universe(catalogue.universe(observed.series()));
                Cell matched =
                        new Cell(observed.series(), universe.matched(observed.disaggregation()), observed.period());
                slice.bySeries
                        .computeIfAbsent(observed.series(), series -> new HashMap<>())
                        .merge(matched, input, (held, next) -> moreExplicit(universe, held, next));
            }
        }
        return slice;
    }

    Optional<Input> find(Cell matched) {
        return Optional.ofNullable(
                bySeries.getOrDefault(matched.series(), Map.of()).get(matched));
    }

    /** The matched cells of a series. */
    Set<Cell> cells(String series) {
        return bySeries.getOrDefault(series, Map.of()).keySet();
    }

    private static Input moreExplicit(Universe universe, Input held, Input next) {
        return isWritten(universe, held) && !isWritten(universe, next) ? held : next;
    }

    private static boolean isWritten(Universe universe, Input input) {
        return universe.written(input.cell().disaggregation())
                .equals(input.cell().disaggregation());
    }
}
