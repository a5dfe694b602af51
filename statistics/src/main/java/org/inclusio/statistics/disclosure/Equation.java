package org.inclusio.statistics.disclosure;

import java.util.List;

/**
 * What everybody knows of a table: the counts on one side add up to those on the other. Where they differ, as a total
 * that is not the sum of its parts, the difference is taken to be known as well.
 */
public record Equation<C>(List<C> left, List<C> right) {

    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
        if (left.isEmpty() && right.isEmpty()) {
            throw new IllegalArgumentException("an equation needs counts");
        }
    }

    public static <C> Equation<C> sum(C total, List<C> parts) {
        return new Equation<>(List.of(total), parts);
    }
}
