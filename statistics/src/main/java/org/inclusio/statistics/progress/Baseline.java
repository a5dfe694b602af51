package org.inclusio.statistics.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where a trend begins, and why there. */
public record Baseline(Point point, Basis basis) {

    /** Why a trend begins where it does. */
    public enum Basis {
        /** In the target's baseline year. */
        BASELINE_YEAR,
        /** In the nearest year within the window about it. */
        NEAREST_YEAR,
        /** After the window: the pace can be judged, and no target value be told. */
        LATER_START,
        /** In the worst year, from which a reversal is measured. */
        TURNING_POINT
    }

    /** The value of the year, else the nearest one in the window, the earlier of two; else the first one after it. */
    static Optional<Baseline> of(List<Point> points, int year, Conventions conventions) {
        int from = year - conventions.yearsBefore();
        int to = year + conventions.yearsAfter();
        return points.stream()
                .filter(point -> point.year() >= from && point.year() <= to)
                .min(Comparator.<Point>comparingInt(point -> Math.abs(point.year() - year))
                        .thenComparing(Point::year))
                .map(point -> new Baseline(point, point.year() == year ? Basis.BASELINE_YEAR : Basis.NEAREST_YEAR))
                .or(() -> points.stream()
                        .filter(point -> point.year() > to)
                        .findFirst()
                        .map(point -> new Baseline(point, Basis.LATER_START)));
    }

    /** The first of the worst values. */
    static Optional<Baseline> turning(List<Point> points, boolean fallIsGood) {
        Comparator<Point> byValue = Comparator.comparingDouble(Point::value);
        return points.stream()
                .max((fallIsGood ? byValue : byValue.reversed())
                        .thenComparing(Comparator.comparingInt(Point::year).reversed()))
                .map(point -> new Baseline(point, Basis.TURNING_POINT));
    }

    /** Whether the value in the target can be told from it. */
    boolean tellsTarget() {
        return basis == Basis.BASELINE_YEAR || basis == Basis.NEAREST_YEAR;
    }
}
