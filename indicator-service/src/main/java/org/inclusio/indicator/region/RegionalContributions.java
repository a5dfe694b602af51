package org.inclusio.indicator.region;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.indicator.value.IndicatorValue;

/** What stands behind the value of a region. */
@Schema(description = "The value of a region with what each of its areas brings to it.")
record RegionalContributions(
        @Schema(description = "The value, with its coverage.")
        IndicatorValue value,

        @Schema(description = "How values of areas make it.", examples = "RATIO_OF_SUMS")
        String aggregation,

        @Schema(description = "Whether the contributions are those with imputation.", examples = "false")
        boolean imputed,

        @Schema(description = "What the areas bring, in the order of their codes.")
        List<AreaContribution> contributions,

        @Schema(
                description = "Members that the series is about and that bring nothing, in order.",
                examples = "[\"AZE\", \"KAZ\"]")
        List<String> without) {}
