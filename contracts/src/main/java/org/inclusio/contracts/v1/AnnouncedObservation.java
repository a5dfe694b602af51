package org.inclusio.contracts.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;

/**
 * One observation as its office last stated it.
 *
 * @param cell what the number is about
 * @param value the number as submitted, in {@code unit} times ten to the power {@code unitMultiplier}; null when the
 *     observation was withdrawn or is missing (see {@code obsStatus}: H, J, K, L, M, O or Q), and when only a limit is known:
 *     not withdrawn, of no such status and with a bound, it lies below {@code upperBound} where that stands alone or beside a
 *     {@code lowerBound} of 0, above {@code lowerBound} where that stands alone, and otherwise between the two
 * @param unit SDMX UNIT_MEASURE
 * @param unitMultiplier power of ten, absent when 0
 * @param obsStatus SDMX CL_OBS_STATUS, absent when A (normal)
 * @param confStatus SDMX CL_CONF_STATUS, absent when F (free)
 * @param nature UNSD nature of data: C, CA, E, M, G, N, NA
 * @param lowerBound lower limit of the interval that the source gives, in the unit of the value; without a value the limit
 *     that it is above
 * @param upperBound upper limit of the same interval; without a value the limit that it is below
 * @param sampleSize unweighted number of cases
 * @param designEffect ratio of the variance to that of a simple random sample
 * @param source where the number was taken from, in words
 * @param withdrawn true when the office withdrew the observation, absent otherwise
 * @param line line of the submitted file, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnnouncedObservation(
        @JsonUnwrapped Cell cell,
        BigDecimal value,
        String unit,
        Integer unitMultiplier,
        String obsStatus,
        String confStatus,
        String nature,
        BigDecimal lowerBound,
        BigDecimal upperBound,
        Integer sampleSize,
        BigDecimal designEffect,
        String source,
        Boolean withdrawn,
        Long line) {}
