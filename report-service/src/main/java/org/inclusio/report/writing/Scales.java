package org.inclusio.report.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which rows of a chart share a scale: those of one unit whose largest values are at most ten times apart. A scale has zero and
 * is linear, so that beside a value ten times as large two values would lie on each other. The number is a rule of our own.
 */
final class Scales {

    private static final BigDecimal MOST_TIMES = BigDecimal.TEN;

    private Scales() {}

    /**
     * Puts rows into panels. Of one unit the panel with the largest values comes first; in a panel rows keep their order.
     *
     * @param byUnit the rows of each unit
     * @param size the largest value of a row, without its sign
     * @param panel makes one of a unit and its rows
     */
    static <R, P> List<P> panels(
            Map<String, List<R>> byUnit, Function<R, BigDecimal> size, BiFunction<String, List<R>, P> panel) {
        List<P> panels = new ArrayList<>();
        byUnit.forEach((unit, rows) -> apart(rows, size).forEach(group -> panels.add(panel.apply(unit, group))));
        return panels;
    }

    /** What is said below a chart where rows of one unit have more than one scale. */
    static List<String> note(Writing writing, Map<String, ?> byUnit, List<?> panels) {
        return panels.size() > byUnit.size() ? List.of(writing.say("chart.scales")) : List.of();
    }

    /** Of what is zero throughout no scale is too large; it stays with the smallest. */
    static <R> List<List<R>> apart(List<R> rows, Function<R, BigDecimal> size) {
        List<BigDecimal> largest = new ArrayList<>();
        rows.stream().map(size).sorted(Comparator.reverseOrder()).forEach(one -> {
            if (largest.isEmpty() || one.signum() > 0 && isFarBelow(one, largest.get(largest.size() - 1))) {
                largest.add(one);
            }
        });
        Map<BigDecimal, List<R>> groups = new LinkedHashMap<>();
        largest.forEach(top -> groups.put(top, new ArrayList<>()));
        BigDecimal smallest = largest.isEmpty() ? null : largest.get(largest.size() - 1);
        rows.forEach(row -> groups.get(largest.stream()
                        .filter(top -> !isFarBelow(size.apply(row), top))
                        .findFirst()
                        .orElse(smallest))
                .add(row));
        return List.copyOf(groups.values());
    }

    private static boolean isFarBelow(BigDecimal value, BigDecimal largest) {
        return value.multiply(MOST_TIMES).compareTo(largest) < 0;
    }
}
