package org.inclusio.indicator.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some of the gaps that were asked for. */
@Schema(description = "Gaps in progress, in the order of sub-series, area and group.")
record ProgressGapPage(
        @Schema(description = "The gaps of this page.") List<ProgressGap> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next) {}
