package org.inclusio.statistics.progress;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.inclusio.statistics.catalogue.Series;

/**
 * How far one group of one area has come. What can't be told is empty; a remark says why.
 *
 * @param aim what the target asks for
 * @param points the usable values in order of year, from the baseline on
 * @param scale on what rates and shares are measured; empty where there is no target but {@link Scale#LEVEL} is used
 * @param target value to reach, in the unit of the series
 * @param observed annual rate at which the gap shrank from the baseline to the latest value
 * @param growth annual growth of the value itself between the same years
 * @param required annual rate that the target asks for from the baseline on
 * @param needed annual rate that would still lead to the target from the latest value on
 * @param projected value in the year of assessment if the observed rate goes on
 * @param shareOfRequired observed over required rate: ln(x0 / x1) / (R (t1 - t0)), x being the gap; 1 is on the path
 * @param shareOfPlannedChange absolute change over the change from the baseline to the target; 1 is the target reached
 * @param isMet whether the latest value reaches the target; false where that is unknown
 */
public record Progress(
        Series series,
        Aim aim,
        List<Point> points,
        Optional<Baseline> baseline,
        Optional<Point> latest,
        Scale scale,
        OptionalDouble target,
        Optional<Rate> observed,
        Optional<Rate> growth,
        Optional<Rate> required,
        Optional<Rate> needed,
        OptionalDouble projected,
        OptionalDouble shareOfRequired,
        OptionalDouble shareOfPlannedChange,
        boolean isMet,
        Set<Remark> remarks) {

    public Progress {
        points = List.copyOf(points);
        remarks = Set.copyOf(remarks);
    }

    public boolean has(Remark remark) {
        return remarks.contains(remark);
    }

    /** Whether there are two values that may be compared. */
    boolean isTrend() {
        return points.size() > 1 && !has(Remark.SERIES_BREAK);
    }

    /** The reduction of the value itself in per cent a year, continuous, rounded to the decimal of published bands. */
    OptionalDouble reductionPercent() {
        return growth.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(-1000 * growth.get().continuous()) / 10.0);
    }
}
