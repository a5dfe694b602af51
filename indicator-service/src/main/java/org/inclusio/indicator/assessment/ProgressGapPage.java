package org.inclusio.indicator.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the gaps that were asked for. */
@Schema(description = "Gaps in progress, in the order of sub-series, area and group.")
record ProgressGapPage(
        @Schema(description = "The gaps of this page.") List<ProgressGap> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<ProgressGapPage> {

    static ProgressGapPage of(AssessProgress.Page<ProgressGap> page) {
        return new ProgressGapPage(page.items(), page.next());
    }

    @Override
    public ProgressGapPage withNext(String next) {
        return new ProgressGapPage(items, next);
    }
}
