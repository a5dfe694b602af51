package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;

/** A sum without rounding. Whole numbers, which most are, are added in place; millions of sums are held at once. */
final class ExactSum {

    private static final int DIGITS_OF_A_LONG = 18;

    private long whole;
    private BigDecimal rest = BigDecimal.ZERO;

    void add(BigDecimal number) {
        if (number.scale() == 0 && number.precision() <= DIGITS_OF_A_LONG) {
            add(number.longValue());
        } else {
            rest = rest.add(number);
        }
    }

    void add(ExactSum other) {
        add(other.whole);
        rest = rest.add(other.rest);
    }

    void subtract(ExactSum other) {
        rest = rest.subtract(other.value());
    }

    BigDecimal value() {
        return rest.signum() == 0 ? BigDecimal.valueOf(whole) : rest.add(BigDecimal.valueOf(whole));
    }

    private void add(long number) {
        long next = whole + number;
        if (((whole ^ next) & (number ^ next)) < 0) {
            rest = rest.add(BigDecimal.valueOf(whole));
            next = number;
        }
        whole = next;
    }
}
