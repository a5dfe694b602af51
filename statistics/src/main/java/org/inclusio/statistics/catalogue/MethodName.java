package org.inclusio.statistics.catalogue;

/** How a series is computed, as the catalogue names it; the README of the files says what each one means. */
public enum MethodName {
    RATIO,
    PARITY,
    RATIO_OF_RATES,
    GROWTH,
    LIFE_TABLE,
    POVERTY_GAP,
    COHORT,
    SUM,
    COUNT,
    REPORTED;

    /** Whether the method looks at the year before as well. */
    public boolean usesYearBefore() {
        return this == GROWTH || this == COHORT;
    }
}
