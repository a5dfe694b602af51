package org.inclusio.report.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.inclusio.statistics.observation.Disaggregation;
import org.inclusio.statistics.observation.Limit;
import org.inclusio.statistics.uncertainty.Reliability;

/**
 * A value of an indicator's sub-series as kept here.
 *
 * @param number identifies this revision of the value in this service
 * @param series code of the sub-series
 * @param indicator code of the official list
 * @param refArea ISO 3166-1 alpha-3 code of an area, or code of a region
 * @param year calendar year
 * @param group the people it is about
 * @param value in {@code unit}; null where it is suppressed, which {@code obsStatus} Q says, and where only a
 *     {@link #limit()} of it is known
 * @param unit SDMX UNIT_MEASURE
 * @param origin REPORTED, COMPUTED or DERIVED; AGGREGATED of a region
 * @param approximation whether it was computed by a simpler method than the definition asks for
 * @param nature UNSD nature of data, or null
 * @param obsStatus SDMX CL_OBS_STATUS, or null for A (normal)
 * @param lowerBound lower limit of its interval, or null
 * @param upperBound upper limit of its interval, or null
 * @param source where its inputs were taken from, or null
 * @param reportedValue what the office itself stated for the same cell, where the value was computed, or null
 * @param revision number of the recomputation that gave it
 * @param coverage of a region, the part of its population that lives in areas with a value, in per cent; null of an area
 * @param areas of a region, how many of its areas stand behind the value; null of an area, or where it is not known
 * @param reliability what it is sure enough for
 */
public record Figure(
        long number,
        String series,
        String indicator,
        String refArea,
        int year,
        Disaggregation group,
        BigDecimal value,
        String unit,
        String origin,
        boolean approximation,
        String nature,
        String obsStatus,
        BigDecimal lowerBound,
        BigDecimal upperBound,
        String source,
        BigDecimal reportedValue,
        long revision,
        BigDecimal coverage,
        AreasBehind areas,
        Reliability reliability) {

    /** As SDMX defines the statuses U (low reliability) and N (not significant). */
    static Reliability stated(String obsStatus) {
        return "U".equals(obsStatus)
                ? Reliability.WARN
                : "N".equals(obsStatus) ? Reliability.NOT_FOR_TRENDS : Reliability.PUBLISH;
    }

    /** Whether it may be printed, and enter what is printed. */
    public boolean isForPrint() {
        return reliability.isTold();
    }

    /** What is known of the value, in {@code unit}, where it is not known itself: {@code <2.5}. */
    public Optional<Limit> limit() {
        return Limit.of(value, lowerBound, upperBound, obsStatus);
    }

    /** Whether both limits of the interval are known. */
    public boolean hasInterval() {
        return value != null && lowerBound != null && upperBound != null;
    }
}
