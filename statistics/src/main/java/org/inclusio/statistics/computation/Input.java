package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An observed value, under the codes it was observed with, so that a result can say what it was computed from.
 *
 * @param factor what the value counts with where it is one of several that were added: 1, or -1 where it was subtracted
 */
public record Input(Cell cell, BigDecimal value, int factor) {

    public Input {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(value, "value");
    }

    public Input(Cell cell, BigDecimal value) {
        this(cell, value, 1);
    }

    Input times(int other) {
        return other == 1 ? this : new Input(cell, value, factor * other);
    }
}
