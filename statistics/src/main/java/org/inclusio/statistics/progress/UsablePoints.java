package org.inclusio.statistics.progress;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.inclusio.statistics.quality.ObsStatus;

/** The values that a trend may be read from, and what was left out. */
record UsablePoints(List<Point> points, Set<Remark> remarks) {

    static UsablePoints of(List<Point> all, int until) {
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        List<Point> points = all.stream()
                .filter(point -> point.year() <= until)
                .sorted(Comparator.comparingInt(Point::year))
                .toList();
        points = without(points, is(ObsStatus.FORECAST), Remark.FORECAST_LEFT_OUT, remarks);
        points = without(points, point -> !point.reliability().isForTrends(), Remark.UNRELIABLE_LEFT_OUT, remarks);
        boolean allDiffer = points.stream().allMatch(is(ObsStatus.OTHER_DEFINITION));
        if (!allDiffer) {
            points = without(points, is(ObsStatus.OTHER_DEFINITION), Remark.OTHER_DEFINITION_LEFT_OUT, remarks);
        }
        return new UsablePoints(points, remarks);
    }

    private static Predicate<Point> is(String status) {
        return point -> point.obsStatus().equals(status);
    }

    private static List<Point> without(
            List<Point> points, Predicate<Point> unusable, Remark remark, Set<Remark> remarks) {
        List<Point> kept = points.stream().filter(unusable.negate()).toList();
        if (kept.size() < points.size()) {
            remarks.add(remark);
        }
        return kept;
    }
}
