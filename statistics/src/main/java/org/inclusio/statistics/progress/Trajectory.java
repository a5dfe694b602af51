package org.inclusio.statistics.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.inclusio.statistics.observation.Limit;

/**
 * The values of one group over the years, of some of which only limits are known.
 *
 * @param low one point a year, those of limits at their lower ends
 * @param high the same at their upper ends
 * @param limits by year; in the unit of the series
 */
public record Trajectory(List<Point> low, List<Point> high, Map<Integer, Limit> limits) {

    public Trajectory {
        low = List.copyOf(low);
        high = List.copyOf(high);
        limits = Map.copyOf(new TreeMap<>(limits));
        if (low.size() != high.size()) {
            throw new IllegalArgumentException("each year has a point at both ends");
        }
    }

    /** Values that are all known. */
    public static Trajectory of(List<Point> points) {
        return new Trajectory(points, points, Map.of());
    }

    /** Whether every value up to a year is known. */
    public boolean isExact(int until) {
        return limits.keySet().stream().noneMatch(year -> year <= until);
    }

    /** Those up to a year at their lower or upper ends, those after it likewise. */
    List<Point> ends(int year, boolean lowBefore, boolean lowAfter) {
        List<Point> before = lowBefore ? low : high;
        List<Point> after = lowAfter ? low : high;
        return java.util.stream.IntStream.range(0, low.size())
                .mapToObj(at -> low.get(at).year() <= year ? before.get(at) : after.get(at))
                .toList();
    }
}
