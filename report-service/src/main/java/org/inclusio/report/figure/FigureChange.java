package org.inclusio.report.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure that is another in a later snapshot. */
@Schema(description = "A figure that changed. A dimension that is absent is the total.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureChange(
        @Schema(description = "Why it is another.", examples = "REVISED")
        Why why,

        @Schema(description = "Code of the sub-series.", examples = "MDG_0501_MMR")
        String series,

        @Schema(description = "ISO 3166-1 alpha-3 code of an area, or code of a region.", examples = "KEN")
        String refArea,

        @Schema(description = "Calendar year.", examples = "2015")
        int timePeriod,

        @Schema(description = "Dimensions other than the total.")
        Map<String, String> group,

        @Schema(description = "SDMX UNIT_MEASURE.", examples = "PER_100000_LIVE_BIRTHS")
        String unit,

        @Schema(description = "In the unit, before; absent where there was none or it was not told.", examples = "510")
        BigDecimal before,

        @Schema(description = "In the unit, after; absent where there is none or it is not told.", examples = "9999")
        BigDecimal after,

        @Schema(description = "Number of the figure before, which its lineage is asked for with.", examples = "4711")
        Long figureBefore,

        @Schema(description = "Number of the figure after.", examples = "12095")
        Long figureAfter) {

    /** Why a figure is another. */
    public enum Why {
        /** It was not known before. */
        NEW,
        /** It was computed or stated anew. */
        REVISED,
        /** There is no value any more. */
        WITHDRAWN,
        /** It is kept back to protect persons from now on. */
        SUPPRESSED
    }

    public FigureChange {
        group = Map.copyOf(group);
    }
}
