package org.inclusio.indicator.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of a region stands behind its value; every part is null for an area. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Coverage",
        description = "How much of a region stands behind its value, and what the value is with imputation.")
public record Standing(
        @Schema(
                description = "Per cent of the region's population of reference that lives in areas with a value; where"
                        + " the series has no weight, per cent of the areas.",
                examples = "87.3")
        BigDecimal percent,

        @Schema(description = "Areas with a value in or near the year.", examples = "7")
        Integer areasWithData,

        @Schema(description = "Areas of the region that the series is about.", examples = "9")
        Integer areas,

        @Schema(
                description = "The value with imputation: between two observed years of an area on the straight line in"
                        + " time. In unit; absent where its coverage is too low, and where only limits of some values are"
                        + " known.",
                examples = "94.1")
        BigDecimal imputedValue,

        @Schema(description = "The coverage with imputation.", examples = "91.5")
        BigDecimal imputedPercent) {

    public static final Standing OF_AN_AREA = new Standing(null, null, null, null, null);

    boolean isOfARegion() {
        return areas != null;
    }
}
