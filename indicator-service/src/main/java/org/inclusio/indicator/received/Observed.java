package org.inclusio.indicator.received;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.inclusio.statistics.catalogue.SurveySources;
import org.inclusio.statistics.computation.Cell;
import org.inclusio.statistics.observation.Limit;

/**
 * An observation that can be computed with.
 *
 * @param cell under the codes that the office used
 * @param stated the number as submitted; {@link #value()} is this times ten to the power {@code unitMultiplier}; null where
 *     only a {@link #limit()} is known
 * @param lowerBound in the unit of {@code stated}, or null
 * @param upperBound in the unit of {@code stated}, or null
 * @param sampleSize unweighted number of cases, or null
 * @param designEffect variance of the design over that of a simple random sample, or null for 1
 * @param obsStatus SDMX CL_OBS_STATUS
 * @param nature UNSD nature of data, or null
 * @param unit SDMX UNIT_MEASURE, or null
 * @param source where the number was taken from, or null
 * @param submission number of the submission
 * @param line line of the submitted file, or null
 * @param confStatus SDMX CL_CONF_STATUS
 */
public record Observed(
        Cell cell,
        BigDecimal stated,
        int unitMultiplier,
        BigDecimal lowerBound,
        BigDecimal upperBound,
        Integer sampleSize,
        BigDecimal designEffect,
        String obsStatus,
        String nature,
        String unit,
        String source,
        long submission,
        Long line,
        String confStatus) {

    /** SDMX CL_CONF_STATUS: free. */
    public static final String FREE = "F";

    private static final Set<String> NATURES_OF_AGENCIES = Set.of("E", "M", "G", "N");

    /** Whether the office lets everybody see the number. */
    public boolean isFree() {
        return FREE.equals(confStatus);
    }

    /**
     * Whether it comes from a survey: its source names one, or a sample is stated. What an agency estimated (E), modelled
     * (M) or has from nowhere in the country (G, N) does not, whatever it was fed with.
     */
    public boolean isOfSurvey() {
        boolean isOfAgency = nature != null && NATURES_OF_AGENCIES.contains(nature);
        return !isOfAgency && (sampleSize != null || designEffect != null || SurveySources.isSurvey(source));
    }

    /** What is known, in its unit, where the number is not. */
    public Optional<Limit> limit() {
        return Limit.of(stated, lowerBound, upperBound, obsStatus).map(limit -> limit.scaled(unitMultiplier));
    }

    /** The number in its unit, or null. */
    public BigDecimal value() {
        return scaled(stated);
    }

    /** A number that was stated with the same multiplier, in its unit; null stays null. */
    public BigDecimal scaled(BigDecimal number) {
        return number == null || unitMultiplier == 0 ? number : number.scaleByPowerOfTen(unitMultiplier);
    }
}
