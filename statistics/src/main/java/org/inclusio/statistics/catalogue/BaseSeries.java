package org.inclusio.statistics.catalogue;

import java.util.Optional;
import org.inclusio.statistics.observation.Disaggregation;

/** A series that is not itself an indicator but may be sent by an office; {@code partOf} bounds it from above. */
public record BaseSeries(
        String code,
        String name,
        Kind kind,
        String unit,
        String definition,
        Optional<Term> partOf,
        Disaggregation universe) {

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
