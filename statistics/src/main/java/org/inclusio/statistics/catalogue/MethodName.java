package org.inclusio.statistics.catalogue;

/** How a series is computed, as the catalogue names it; the README of the files says what each one means. */
public enum MethodName {
    RATIO,
    PARITY,
    RATIO_OF_RATES,
    GROWTH,
    LIFE_TABLE,
    SUM,
    COUNT,
    REPORTED
}
