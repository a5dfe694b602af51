package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.inclusio.statistics.observation.Limit;

/**
 * How far beyond their sums contributions may reach of which only limits are known. The sums are those of the lower ends;
 * what upper ends have more is added up here, exactly, as the sums are.
 */
final class Reach {

    private final ExactSum more = new ExactSum();
    private final NavigableMap<BigDecimal, Integer> below = new TreeMap<>();
    private final NavigableMap<BigDecimal, Integer> above = new TreeMap<>();
    private int limits;
    private int open;

    void add(Contribution.Extent extent) {
        limits++;
        if (extent.more() == null) {
            open++;
        } else {
            more.add(extent.more());
        }
        extent.limits().forEach(limit -> count(limit, 1));
    }

    void add(Reach other) {
        more.add(other.more);
        join(other, 1);
    }

    void subtract(Reach other) {
        more.subtract(other.more);
        join(other, -1);
    }

    private void join(Reach other, int sign) {
        limits += sign * other.limits;
        open += sign * other.open;
        other.below.forEach((limit, times) -> count(below, limit, sign * times));
        other.above.forEach((limit, times) -> count(above, limit, sign * times));
    }

    private void count(Limit limit, int times) {
        switch (limit.side()) {
            case BELOW -> count(below, limit.upper(), times);
            case ABOVE -> count(above, limit.lower(), times);
            case BETWEEN -> {}
        }
    }

    private static void count(Map<BigDecimal, Integer> limits, BigDecimal limit, int times) {
        limits.merge(limit, times, (one, other) -> one + other == 0 ? null : one + other);
    }

    boolean isEmpty() {
        return limits == 0;
    }

    /** What the upper ends have more together; empty where one of them is not known. */
    Optional<BigDecimal> more() {
        return open > 0 ? Optional.empty() : Optional.of(more.value());
    }

    /** The smallest limit of an area that the whole of an interval lies below. */
    Optional<BigDecimal> limitAbove(BigDecimal upper) {
        return Optional.ofNullable(below.ceilingKey(upper));
    }

    /** The largest limit of an area that the whole of an interval lies above. */
    Optional<BigDecimal> limitBelow(BigDecimal lower) {
        return Optional.ofNullable(above.floorKey(lower));
    }
}
