package org.inclusio.statistics.progress;

import java.util.Optional;
import org.inclusio.statistics.uncertainty.Estimate;
import org.inclusio.statistics.uncertainty.Interval;
import org.inclusio.statistics.uncertainty.Reliability;

/**
 * The value of one year.
 *
 * @param value in the unit of the series; NaN where it is too unsure to be told
 * @param nature UNSD nature of data, or null when unknown
 * @param obsStatus SDMX CL_OBS_STATUS
 * @param interval 95 per cent, in the unit of the series, where known
 * @param reliability what the value may be used for
 */
public record Point(
        int year, double value, String nature, String obsStatus, Optional<Interval> interval, Reliability reliability) {

    public Point {
        if (!Double.isFinite(value) && reliability.isTold()) {
            throw new IllegalArgumentException("a trend has no point at %s in %s".formatted(value, year));
        }
    }

    /** A value of normal status, of which nothing more is known. */
    public static Point of(int year, double value) {
        return new Point(year, value, null, "A", Optional.empty(), Reliability.PUBLISH);
    }

    Optional<Estimate> estimate() {
        return interval.filter(limits -> limits.contains(value)).map(limits -> new Estimate(value, limits));
    }
}
