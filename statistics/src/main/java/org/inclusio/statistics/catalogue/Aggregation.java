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

    /** Why values of areas make no value of a region, to end a sentence with; empty where they do. */
    public String whyNotOfAreas() {
        return switch (this) {
            case GLOBAL_ONLY ->
                "it is about the world or a group of countries as a whole, and is reported and not made of values of areas";
            case NOT_AGGREGATED ->
                "it measures something else in each country, so that no mean of countries has a meaning";
            default -> "";
        };
    }
}
