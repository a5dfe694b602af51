package org.inclusio.statistics.computation;

import java.math.BigDecimal;
import java.util.Objects;

/** An observed value, under the codes it was observed with, so that a result can say what it was computed from. */
public record Input(Cell cell, BigDecimal value) {

    public Input {
        Objects.requireNonNull(cell, "cell");
        Objects.requireNonNull(value, "value");
    }
}
