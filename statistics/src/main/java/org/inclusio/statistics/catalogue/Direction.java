package org.inclusio.statistics.catalogue;

/** What is better for a series. */
public enum Direction {
    HIGHER,
    LOWER,
    PARITY
}
