package org.inclusio.indicator.region;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.indicator.value.IndicatorValue;

/** What stands behind the value of a region. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The value of a region with what each of its areas brings to it.")
record RegionalContributions(
        @Schema(description = "The value, with its coverage.")
        IndicatorValue value,

        @Schema(description = "How values of areas make it.", examples = "RATIO_OF_SUMS")
        String aggregation,

        @Schema(description = "Whether the contributions are those with imputation.", examples = "false")
        boolean imputed,

        @Schema(
                description = "The instant at which the areas held what is added up here; the contributions make the"
                        + " value and its coverage, also while a newer one is being computed.",
                examples = "2026-11-24T10:15:31Z")
        Instant madeOf,

        @Schema(
                description = "Population of reference of all members together by the catalogue: what the coverage is a"
                        + " share of. Absent of a value whose coverage was computed before the catalogue had one.",
                examples = "220")
        BigDecimal population,

        @Schema(description = "What the areas bring, in the order of their codes.")
        List<AreaContribution> contributions,

        @Schema(
                description = "Members that the series is about and that bring nothing, in order.",
                examples = "[\"AZE\", \"KAZ\"]")
        List<String> without) {}
