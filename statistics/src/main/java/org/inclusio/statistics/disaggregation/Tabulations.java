package org.inclusio.statistics.disaggregation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inclusio.statistics.catalogue.Partition;
import org.inclusio.statistics.observation.Disaggregation;

/** Makes tables of what was observed. Safe for use by several threads. */
public final class Tabulations {

    private final List<Partition> partitions;
    private final Shapes shapes = new Shapes();

    /** {@code partitions} in the order in which a total is added up. */
    public Tabulations(List<Partition> partitions) {
        this.partitions = List.copyOf(partitions);
    }

    /**
     * A table of persons, events or amounts.
     *
     * @param observed by group, matched with the universe
     * @param universe the group that the total means
     * @param ages the age codes that are of interest, matched with the universe
     * @param isCount whether a number below zero is a contradiction
     */
    public Tabulation additive(
            Map<Disaggregation, BigDecimal> observed, Disaggregation universe, Set<String> ages, boolean isCount) {
        Shape shape = shapes.of(new Frame(Set.copyOf(observed.keySet()), universe, Set.copyOf(ages), partitions));
        return Tabulation.of(shape, observed, isCount);
    }

    /** A table of rates or indices, which are never added: it has what was observed. */
    public Tabulation asObserved(Map<Disaggregation, BigDecimal> observed) {
        return Tabulation.of(shapes.of(Frame.notAdditive(Set.copyOf(observed.keySet()))), observed, false);
    }
}
