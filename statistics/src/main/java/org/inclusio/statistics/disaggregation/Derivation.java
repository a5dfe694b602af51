package org.inclusio.statistics.disaggregation;

import java.math.BigDecimal;

/** A group as the sum of others less the rest of them; places are those of a {@link Shape}. */
record Derivation(int[] added, int[] subtracted) {

    static final Derivation OBSERVED = new Derivation(new int[0], new int[0]);

    boolean isObserved() {
        return added.length == 0;
    }

    /** Null when one of the others has no value. Sums are exact, so that no order of adding gives another number. */
    BigDecimal apply(BigDecimal[] values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int place : added) {
            if (values[place] == null) {
                return null;
            }
            sum = sum.add(values[place]);
        }
        for (int place : subtracted) {
            if (values[place] == null) {
                return null;
            }
            sum = sum.subtract(values[place]);
        }
        return sum;
    }
}
