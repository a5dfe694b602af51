package org.inclusio.statistics.catalogue;

/** How the values of countries make the value of a region. */
public enum Aggregation {
    WEIGHTED_MEAN,
    RATIO_OF_SUMS,
    RATIO_OF_AGGREGATES,
    SUM,
    GLOBAL_ONLY,
    NOT_AGGREGATED;

    /** Whether values of areas make values of regions. */
    public boolean isOfAreas() {
        return this != GLOBAL_ONLY && this != NOT_AGGREGATED;
    }
}
