package org.inclusio.contracts.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;

/**
 * The value of an indicator's sub-series for one cell, with the observations that it came from.
 *
 * @param cell what the number is about
 * @param indicator code of the official list, such as 4.1
 * @param value the number, in {@code unit}; null when it is no longer available, when it is suppressed to protect persons
 *     ({@code obsStatus} Q), when it is too unsure to be published
 *     ({@code obsStatus} Q, {@code reliability} SUPPRESS), when too little of a region stands behind it, or when only a
 *     limit is known: it then has a bound, which it lies below or above, or two, between which it lies, as those of an
 *     {@link AnnouncedObservation}
 * @param unit SDMX UNIT_MEASURE
 * @param origin whether the number was reported by the office, computed here, or derived from computed numbers
 * @param approximation true when it was computed by a simpler method than the definition asks for, such as deaths by
 *     births for a probability of dying; absent otherwise
 * @param nature UNSD nature of data, carried through the computation
 * @param obsStatus SDMX CL_OBS_STATUS, absent when A (normal); Q when there is a number that is not told
 * @param confStatus SDMX CL_CONF_STATUS, absent when F (free); C when there is a number that is not told to protect persons
 * @param lowerBound lower limit of the interval, when known; without a value the limit that it is above
 * @param upperBound upper limit of the interval, when known; without a value the limit that it is below
 * @param reliability what is to be said of how sure the number is, or that it is too unsure to be told; absent when nothing
 *     speaks against it, and when it is not told for another reason
 * @param source where the inputs were taken from, in words
 * @param reportedValue what the office itself stated for the same cell, in {@code unit}, when the number was computed
 * @param inputs the observations that the number was computed from
 * @param coverage of a region: how much of it stands behind the number; absent for an area
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedValue(
        @JsonUnwrapped Cell cell,
        String indicator,
        BigDecimal value,
        String unit,
        Origin origin,
        Boolean approximation,
        String nature,
        String obsStatus,
        String confStatus,
        BigDecimal lowerBound,
        BigDecimal upperBound,
        Reliability reliability,
        String source,
        BigDecimal reportedValue,
        List<Input> inputs,
        Coverage coverage) {

    /** How a value came about. */
    public enum Origin {
        /** The office sent the indicator itself. */
        REPORTED,
        /** Computed from the office's base statistics by the indicator's method. */
        COMPUTED,
        /** Computed likewise, from a number that the office did not send but that follows from others that it sent. */
        DERIVED,
        /** Of a region: made of the values of its areas. */
        AGGREGATED
    }

    /** How unsure a number is, by the rule of the service that publishes it. */
    public enum Reliability {
        /** To be published with a footnote: the share is sure enough, and what it lacks to 100 per cent is not. */
        COMPLEMENT,
        /** 0 or 100 per cent of a sample, which a statistician should look at. */
        REVIEW,
        /** To be published with a warning. */
        WARN,
        /** Too unsure for rankings and trends. */
        NOT_FOR_TRENDS,
        /** Too unsure to be published; there is no number beside it, so that the reader can only say how many there are. */
        SUPPRESS
    }

    /**
     * How much of a region stands behind a number.
     *
     * @param percent of the region's population of reference that lives in areas with a value
     * @param areasWithData areas that have a value in or near the year
     * @param areas areas of the region that the series is about
     * @param imputedValue the number with imputation, in {@code unit}, where its coverage suffices
     * @param imputedPercent the coverage with imputation
     * @param areasSurveyed areas among those with a value whose value comes from a survey
     * @param surveysOnly true where that are all of them, so that nothing is said of areas without a survey; absent
     *     otherwise
     * @param areasCatalogued areas among those with a value that stated no weight, and have that of the catalogue
     * @param populationSource whose population the percentages are of: {@code UN_WPP2015}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Coverage(
            BigDecimal percent,
            int areasWithData,
            int areas,
            BigDecimal imputedValue,
            BigDecimal imputedPercent,
            Integer areasSurveyed,
            Boolean surveysOnly,
            Integer areasCatalogued,
            String populationSource) {}

    /**
     * One observation that a value was computed from.
     *
     * @param cell what the observation is about
     * @param value the number as submitted; null where it is not told, to protect persons or because what it counts
     *     is too unsure, and where only a limit of it was stated
     * @param unitMultiplier power of ten that the number is to be multiplied with, absent when 0
     * @param submission number of the submission that stated it
     * @param line line of the submitted file, from 1
     * @param factor -1 where the number was subtracted, as a part from its total; absent where it was added
     * @param lowerBound where only a limit was stated: what the number is above, to be multiplied as {@code value} is; absent
     *     otherwise
     * @param upperBound likewise what it is below
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Input(
            @JsonUnwrapped Cell cell,
            BigDecimal value,
            Integer unitMultiplier,
            long submission,
            Long line,
            Integer factor,
            BigDecimal lowerBound,
            BigDecimal upperBound) {

        /** The same observation where its number is not told. */
        public Input withoutValue() {
            return new Input(cell, null, null, submission, line, factor, null, null);
        }
    }
}
