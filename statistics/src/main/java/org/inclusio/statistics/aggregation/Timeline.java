package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;

/** What one area brings for one group, by year, and what stands for a year that it has no value of. */
public final class Timeline {

    /** How a value came to stand for a year. */
    public enum How {
        /** Of the year itself. */
        OF_THE_YEAR,
        /** Of the nearest year within the window; of two as near, the earlier. */
        NEAREST,
        /** Between two observed years, evenly in time. */
        INTERPOLATED
    }

    /**
     * What stands for a year.
     *
     * @param year the year it is of, or the earlier one of two
     * @param estimated whether it is, or comes from, an estimate
     */
    public record Standing(How how, int year, Contribution contribution, boolean estimated) {}

    private record Point(Contribution contribution, boolean estimated) {}

    private final NavigableMap<Integer, Point> byYear = new TreeMap<>();

    /** {@code estimated} says that the value's status is not that of an observation. */
    public void put(int year, Contribution contribution, boolean estimated) {
        byYear.put(year, new Point(contribution, estimated));
    }

    /** The years that there is a value of. */
    public NavigableSet<Integer> years() {
        return byYear.navigableKeySet();
    }

    /** Without imputation: the value of the year, or else the nearest within the window; never one beyond. */
    public Optional<Standing> observed(int year, Window window) {
        Point exact = byYear.get(year);
        if (exact != null) {
            return Optional.of(new Standing(How.OF_THE_YEAR, year, exact.contribution(), exact.estimated()));
        }
        return nearest(year, window)
                .map(one -> new Standing(
                        How.NEAREST,
                        one.getKey(),
                        one.getValue().contribution(),
                        one.getValue().estimated()));
    }

    /**
     * With imputation: between two observed years the value on the straight line, otherwise the last or first one within
     * the window.
     */
    public Optional<Standing> imputed(int year, Window window) {
        Map.Entry<Integer, Point> before = byYear.lowerEntry(year);
        Map.Entry<Integer, Point> after = byYear.higherEntry(year);
        if (byYear.containsKey(year) || before == null || after == null) {
            return observed(year, window);
        }
        BigDecimal way = BigDecimal.valueOf(year - before.getKey())
                .divide(BigDecimal.valueOf(after.getKey() - before.getKey()), MathContext.DECIMAL64);
        return Optional.of(new Standing(
                How.INTERPOLATED,
                before.getKey(),
                before.getValue().contribution().towards(after.getValue().contribution(), way),
                true));
    }

    private Optional<Map.Entry<Integer, Point>> nearest(int year, Window window) {
        Map.Entry<Integer, Point> before = byYear.floorEntry(year);
        Map.Entry<Integer, Point> after = byYear.ceilingEntry(year);
        boolean isBefore = before != null && year - before.getKey() <= window.years();
        boolean isAfter = after != null && after.getKey() - year <= window.years();
        if (isBefore && isAfter) {
            return Optional.of(year - before.getKey() <= after.getKey() - year ? before : after);
        }
        return isBefore ? Optional.of(before) : isAfter ? Optional.of(after) : Optional.empty();
    }
}
