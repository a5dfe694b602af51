package org.inclusio.statistics.progress;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.inclusio.statistics.catalogue.Series;
import org.inclusio.statistics.quality.ObsStatus;
import org.inclusio.statistics.uncertainty.Comparison;

/** From the values of one group over the years to its progress toward the target. */
public final class MeasureProgress {

    private static final Set<String> MADE_BY_AGENCIES = Set.of("E", "M", "G");

    private final Conventions conventions;

    public MeasureProgress(Conventions conventions) {
        this.conventions = conventions;
    }

    /** Up to the year of assessment. */
    public Progress measure(Series series, List<Point> points) {
        return measure(series, points, conventions.assessmentYear());
    }

    /**
     * As it would have been measured when nothing later than a year was known.
     *
     * @param points in the unit of the series, one a year, in any order
     */
    public Progress measure(Series series, List<Point> points, int until) {
        Aim aim = Aim.of(series, conventions);
        UsablePoints usable = UsablePoints.of(points, until);
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(usable.remarks());
        Optional<Baseline> baseline = baseline(aim, usable.points());
        int start = baseline.map(one -> one.point().year()).orElse(Integer.MAX_VALUE);
        List<Point> trend =
                usable.points().stream().filter(one -> one.year() >= start).toList();
        Optional<Point> latest = trend.isEmpty() ? last(usable.points()) : last(trend);
        remark(series, aim, baseline, trend, remarks);
        Measurement measured = trend.size() > 1 && !remarks.contains(Remark.SERIES_BREAK)
                ? new Measurement(aim, baseline.orElseThrow(), latest.orElseThrow(), conventions)
                : null;
        if (measured != null) {
            measured.remark(remarks);
        }
        return new Progress(
                series,
                aim,
                aim instanceof Aim.Reverse reverse ? sinceBaselineYear(reverse, usable.points()) : trend,
                baseline,
                latest,
                aim.scale(),
                baseline.map(one -> Measurement.target(aim, one)).orElse(OptionalDouble.empty()),
                measured == null ? Optional.empty() : measured.observed(),
                measured == null ? Optional.empty() : measured.growth(),
                baseline.flatMap(one -> Measurement.required(aim, one)),
                measured == null ? Optional.empty() : measured.needed(),
                measured == null ? OptionalDouble.empty() : measured.projected(),
                measured == null ? OptionalDouble.empty() : measured.shareOfRequired(),
                measured == null ? OptionalDouble.empty() : measured.shareOfPlannedChange(),
                measured != null && measured.isMet(),
                remarks);
    }

    private Optional<Baseline> baseline(Aim aim, List<Point> points) {
        return aim instanceof Aim.Reverse reverse
                ? Baseline.turning(sinceBaselineYear(reverse, points), reverse.fallIsGood())
                : Baseline.of(points, aim.baselineYear(), conventions);
    }

    /** A reversal is looked for from the baseline year on; a target that names none lets it be looked for everywhere. */
    private List<Point> sinceBaselineYear(Aim.Reverse reverse, List<Point> points) {
        int from = reverse.isDated() ? reverse.baselineYear() - conventions.yearsBefore() : Integer.MIN_VALUE;
        return points.stream().filter(point -> point.year() >= from).toList();
    }

    private void remark(Series series, Aim aim, Optional<Baseline> baseline, List<Point> trend, Set<Remark> remarks) {
        if (!series.targetOfficial() && !(aim instanceof Aim.None)) {
            remarks.add(Remark.TARGET_NOT_OFFICIAL);
        }
        baseline.ifPresent(one -> {
            if (one.basis() == Baseline.Basis.NEAREST_YEAR) {
                remarks.add(Remark.BASELINE_OF_ANOTHER_YEAR);
            }
            if (one.basis() == Baseline.Basis.LATER_START) {
                remarks.add(Remark.BASELINE_MISSING);
            }
            if (one.point().nature() != null
                    && MADE_BY_AGENCIES.contains(one.point().nature())) {
                remarks.add(Remark.BASELINE_ESTIMATED);
            }
        });
        // The break lies before the year that carries it, so that the first year may carry one.
        boolean isBroken =
                trend.stream().skip(1).anyMatch(one -> one.obsStatus().equals(ObsStatus.BREAK));
        if (isBroken) {
            remarks.add(Remark.SERIES_BREAK);
        } else if (trend.size() > 1 && !isShown(trend.get(0), trend.get(trend.size() - 1))) {
            remarks.add(Remark.CHANGE_NOT_SHOWN);
        }
    }

    private static boolean isShown(Point first, Point last) {
        return first.estimate().isEmpty()
                || last.estimate().isEmpty()
                || Comparison.isShown(
                        Comparison.difference(
                                last.estimate().get(), first.estimate().get()),
                        0);
    }

    private static Optional<Point> last(List<Point> points) {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }
}
