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

    /** The other year that the method looks at: -1 for the year before, 1 for the year after, 0 for none. */
    public int otherYear() {
        return switch (this) {
            case GROWTH -> -1;
            case COHORT -> 1;
            default -> 0;
        };
    }
}
