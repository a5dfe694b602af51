package org.inclusio.statistics.aggregation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

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
     * @param lastYear the later one of two, or the same
     * @param estimated whether it is, or comes from, an estimate
     */
    public record Standing(How how, int year, int lastYear, Contribution contribution, boolean estimated) {}

    private record Point(Contribution contribution, boolean estimated) {}

    private static final int FIRST = 1900;
    private static final int YEARS = 201;

    private final Point[] byYear = new Point[YEARS];
    private int first = YEARS;
    private int last = -1;

    /** {@code estimated} says that the value's status is not that of an observation; a year is from 1900 to 2100. */
    public void put(int year, Contribution contribution, boolean estimated) {
        int at = year - FIRST;
        byYear[at] = new Point(contribution, estimated);
        first = Math.min(first, at);
        last = Math.max(last, at);
    }

    boolean isEmpty() {
        return last < 0;
    }

    /** The first year that there is a value of. */
    int first() {
        return FIRST + first;
    }

    /** The last year that there is a value of. */
    int last() {
        return FIRST + last;
    }

    /** Without imputation: the value of the year, or else the nearest within the window; never one beyond. */
    public Optional<Standing> observed(int year, Window window) {
        for (int distance = 0; distance <= window.years(); distance++) {
            Point before = at(year - distance);
            if (before != null) {
                return Optional.of(standing(year - distance, before, distance));
            }
            Point after = at(year + distance);
            if (after != null) {
                return Optional.of(standing(year + distance, after, distance));
            }
        }
        return Optional.empty();
    }

    /**
     * With imputation: between two observed years the value on the straight line, otherwise the last or first one within
     * the window.
     */
    public Optional<Standing> imputed(int year, Window window) {
        if (at(year) != null || year < first() || year > last()) {
            return observed(year, window);
        }
        int before = year;
        while (at(before) == null) {
            before--;
        }
        int after = year;
        while (at(after) == null) {
            after++;
        }
        BigDecimal way =
                BigDecimal.valueOf(year - before).divide(BigDecimal.valueOf(after - before), MathContext.DECIMAL64);
        return Optional.of(new Standing(
                How.INTERPOLATED,
                before,
                after,
                at(before).contribution().towards(at(after).contribution(), way),
                true));
    }

    private Point at(int year) {
        int at = year - FIRST;
        return at < 0 || at >= YEARS ? null : byYear[at];
    }

    private static Standing standing(int year, Point point, int distance) {
        return new Standing(
                distance == 0 ? How.OF_THE_YEAR : How.NEAREST, year, year, point.contribution(), point.estimated());
    }
}
