package org.inclusio.ingest.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** An observation as its office last stated it, at the instant that was asked about. */
@Schema(name = "Observation", description = "An observation as its office stated it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatedObservation(
        @Schema(description = "ISO 3166-1 alpha-3.", examples = "KEN")
        String refArea,

        @Schema(examples = "ENROLMENT_PRIMARY") String series,

        @Schema(description = "SDMX CL_FREQ; A is annual.", examples = "A")
        String freq,

        @Schema(description = "SDMX CL_SEX; _T is the total, here and below.", examples = "F")
        String sex,

        @Schema(examples = "_T") String age,

        @Schema(examples = "_T") String urbanisation,

        @Schema(examples = "_T") String wealthQuantile,

        @Schema(examples = "_T") String educationLevel,

        @Schema(examples = "_T") String disabilityStatus,

        @Schema(examples = "_T") String migrationStatus,

        @Schema(examples = "_T") String indigenousStatus,

        @Schema(examples = "_T") String customBreakdown,

        @Schema(description = "Calendar year.", examples = "2009")
        int timePeriod,

        @Schema(
                description = "As submitted, in unit times ten to the power unitMultiplier; absent when the status says"
                        + " that it is missing, and when only a limit is known, which is no value: see limit.",
                examples = "3515413")
        BigDecimal value,

        @Schema(examples = "PUPILS") String unit,

        Integer unitMultiplier,

        @Schema(description = "SDMX CL_OBS_STATUS; absent: not stated.")
        String obsStatus,

        @Schema(description = "SDMX CL_CONF_STATUS; absent: not stated.")
        String confStatus,

        @Schema(description = "UNSD nature of data, such as C (country data).")
        String nature,

        BigDecimal lowerBound,
        BigDecimal upperBound,

        @Schema(
                description =
                        "Where the value was stated only as below or above a limit, or as between two: what people"
                                + " are told in place of a value. The limit is upperBound, lowerBound or both. Absent otherwise.",
                examples = "<2.5")
        String limit,

        Integer sampleSize,
        BigDecimal designEffect,

        @Schema(examples = "UNESCO UIS") String source,

        String comment,
        String timeDetail,

        @Schema(description = "The submission that stated it.", examples = "17")
        String submission,

        @Schema(description = "Line of that submission's file, from 1.", examples = "2")
        long line,

        @Schema(description = "When that submission was decided.")
        Instant statedAt) {

    /** A part of the answer; {@code next} is the cursor of the part after it, absent on the last. */
    @Schema(name = "ObservationPage", description = "Observations in the order of their keys.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<StatedObservation> items,

            @Schema(description = "The cursor of the next page, absent on the last.")
            String next)
            implements Paged<Page> {

        @Override
        public Page withNext(String next) {
            return new Page(items, next);
        }
    }
}
