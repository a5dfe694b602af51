package org.inclusio.indicator.quality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.contracts.v1.PublishedValue;

/** Something in the numbers of an area that its office should look at. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Two numbers of an area that contradict each other, and the lines that they come from.")
public record QualityFinding(
        @Schema(description = "What was examined.") Rule rule,

        @Schema(description = "ISO 3166-1 alpha-3.", examples = "KEN")
        String refArea,

        @Schema(description = "The base series.", examples = "POP_PRIMARY_AGE")
        String series,

        @Schema(examples = "2009") int timePeriod,

        @Schema(description = "The group of the whole: dimensions other than the total.")
        Map<String, String> group,

        @Schema(
                description = "The whole as it was stated, in the unit of the series; absent, as are the other numbers,"
                        + " where they would tell of a hidden count.",
                examples = "204")
        BigDecimal stated,

        @Schema(description = "The sum of the parts, in the unit of the series.", examples = "200")
        BigDecimal summed,

        @Schema(description = "stated less summed.", examples = "4")
        BigDecimal difference,

        @Schema(
                description = "The difference in per cent of what was stated; absent when that is zero.",
                examples = "1.96")
        BigDecimal percent,

        @Schema(description = "The same in a sentence, with the remedy.")
        String sentence,

        @Schema(description = "The observation that states the whole, or those that it was added up from.")
        List<PublishedValue.Input> statedBy,

        @Schema(description = "The observations that were added up.")
        List<PublishedValue.Input> parts) {

    /** What is examined. */
    public enum Rule {
        /** A total is the sum of its exhaustive parts: women and men, urban and rural, fifths, bands of age. */
        TOTAL_AND_PARTS
    }
}
