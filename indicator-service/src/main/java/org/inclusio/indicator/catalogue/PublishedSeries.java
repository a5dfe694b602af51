package org.inclusio.indicator.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sub-series of an indicator, as the API shows it. */
@Schema(name = "Series", description = "A sub-series of an indicator, and how it is computed.")
public record PublishedSeries(
        @Schema(description = "Code of the series.", examples = "MDG_0101_POV_PPP125")
        String series,

        @Schema(description = "Name of the series.", examples = "Population below $1.25 (PPP) per day")
        String name,

        @Schema(description = "Unit of the values.", examples = "PERCENT")
        String unit,

        @Schema(description = "How the values are computed.", examples = "RATIO")
        String method,

        @Schema(description = "What is better: HIGHER, LOWER or PARITY.", examples = "LOWER")
        String direction,

        @Schema(description = "What the target demands, NONE if there is none.", examples = "HALVE")
        String targetRule,

        @Schema(description = "The number the target rule works with, if it has one.", examples = "0.5")
        BigDecimal targetValue,

        @Schema(description = "Dimensions on which the series is computed.", examples = "[\"sex\", \"age\"]")
        List<String> disaggregations,

        @Schema(description = "How values of countries make the value of a region.", examples = "WEIGHTED_MEAN")
        String aggregation,

        @Schema(
                description =
                        "The population of reference: the terms whose sum weights values in regions and in"
                                + " comparisons of groups, in their own unit; absent where values are only added or not aggregated.",
                examples = "POP")
        String weight) {}
