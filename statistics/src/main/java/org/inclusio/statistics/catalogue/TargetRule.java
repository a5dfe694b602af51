package org.inclusio.statistics.catalogue;

/** How the value to reach follows from the baseline. */
public enum TargetRule {
    HALVE,
    REDUCE_BY,
    HALVE_COMPLEMENT,
    UNIVERSAL,
    PARITY,
    REVERSE,
    ABSOLUTE,
    NONE
}
