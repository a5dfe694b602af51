package org.inclusio.indicator.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.disclosure.Suppression.Reason;

/** A number of a base series that is not told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SuppressedCount",
        description = "A number of a base series that is not told, and with it every value that would give it away.")
public record SuppressedCount(
        @Schema(description = "ISO 3166-1 alpha-3.", examples = "BLZ")
        String refArea,

        @Schema(description = "The base series.", examples = "TB_CURED_OR_COMPLETED")
        String series,

        @Schema(examples = "2010") int timePeriod,

        @Schema(description = "The group: dimensions other than the total.")
        Map<String, String> group,

        @Schema(
                description =
                        "PRIMARY: the number tells of too few persons itself, leaves too few of those it is part of, or"
                                + " its office marked it as not free. COMPLEMENTARY: it is safe, and one that is not would follow"
                                + " from it.",
                examples = "PRIMARY")
        Reason reason,

        @Schema(
                description =
                        "How wide the range is, at least, in which a reader of everything that is published can"
                                + " exclude no number: its largest less its least. Less than the least count of the rule where"
                                + " what is public anyway, such as the total of the area, or what was told before gives it away.",
                examples = "6")
        long width) {}
