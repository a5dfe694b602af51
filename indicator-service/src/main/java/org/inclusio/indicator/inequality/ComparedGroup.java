package org.inclusio.indicator.inequality;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.uncertainty.Reliability;

/** One of the groups that are compared, as the API shows it. */
@Schema(name = "ComparedGroup", description = "One of the groups that are compared.")
public record ComparedGroup(
        @Schema(description = "Code on the compared dimension.", examples = "Q1")
        String code,

        @Schema(description = "Name of the code.", examples = "Poorest fifth")
        String name,

        @Schema(
                description =
                        "The indicator's value in the group; absent when it is suppressed, and where only a limit is known.",
                examples = "39.8504")
        BigDecimal value,

        @Schema(description = "Lower limit of its interval, taken as one of 95 per cent.", examples = "36.17626")
        BigDecimal lowerBound,

        @Schema(description = "Upper limit of its interval.", examples = "43.64259")
        BigDecimal upperBound,

        @Schema(
                description = "What is told in place of the value where only a limit of it is known.",
                examples = "<2.5")
        String limit,

        @Schema(
                description = "Part of the group in the population that counts in the measures; absent when they are"
                        + " refused.",
                examples = "0.2")
        BigDecimal share,

        @Schema(description = "SDMX CL_OBS_STATUS of the value; U is of low reliability, Q suppressed.", examples = "A")
        String obsStatus,

        @Schema(
                description =
                        "What the value may be used for, as GET /v1/indicators/{code}/values tells; SUPPRESS refuses"
                                + " the comparison, NOT_FOR_TRENDS leaves it out of a sorted list.",
                examples = "PUBLISH")
        Reliability reliability) {}
