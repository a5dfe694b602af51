package org.inclusio.statistics.catalogue;

import java.util.Optional;
import org.inclusio.statistics.observation.Disaggregation;

/**
 * A series that is not itself an indicator but may be sent by an office; {@code partOf} bounds it from above. One that is
 * {@code isProtected} counts persons or what happened to them, so that a small number of a group may tell of somebody. One
 * that is {@code isWhole} counts what can't be halved, one by one; means, estimates and weighted cases of surveys are not
 * whole.
 */
public record BaseSeries(
        String code,
        String name,
        Kind kind,
        String unit,
        String definition,
        Optional<Term> partOf,
        Disaggregation universe,
        boolean isProtected,
        boolean isWhole) {

    /** Counts and amounts may be added; rates and indices never. */
    public enum Kind {
        COUNT,
        AMOUNT,
        RATE,
        INDEX;

        public boolean isAdditive() {
            return this == COUNT || this == AMOUNT;
        }
    }
}
