package org.inclusio.indicator.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of base series as numbers of persons. */
final class Persons {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    private Persons() {}

    /** Rounded; more than nobody is at least one. */
    static long of(BigDecimal number) {
        if (number.signum() <= 0) {
            return 0;
        }
        return Math.max(1, number.min(MOST).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}
