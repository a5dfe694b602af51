package org.inclusio.indicator.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inclusio.indicator.received.StaleMarks.Mark;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.computation.Universe;
import org.inclusio.statistics.observation.Disaggregation;

/** The numbers of base series, and of what offices reported themselves, that are not told. */
public final class Hidden {

    private final IndicatorCatalogue catalogue;
    private final Map<Mark, Set<Disaggregation>> groups;

    Hidden(IndicatorCatalogue catalogue, Map<Mark, Set<Disaggregation>> groups) {
        this.catalogue = catalogue;
        this.groups = groups;
    }

    public boolean contains(Cell cell) {
        Set<Disaggregation> hidden =
                groups.get(new Mark(cell.series(), cell.period().year()));
        return hidden != null && hidden.contains(written(catalogue, cell.series(), cell.disaggregation()));
    }

    public boolean containsAny(Set<Cell> cells) {
        return cells.stream().anyMatch(this::contains);
    }

    /** The tables in which something is hidden. */
    public Set<Mark> tables() {
        return groups.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A group under the one name that it has, whichever of its codes an office used. */
    static Disaggregation written(IndicatorCatalogue catalogue, String series, Disaggregation group) {
        Universe universe = new Universe(catalogue.universe(series));
        return universe.written(universe.matched(group));
    }
}
