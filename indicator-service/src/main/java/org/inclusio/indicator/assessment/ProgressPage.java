package org.inclusio.indicator.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the groups that were asked for. */
@Schema(description = "Groups with their progress, in the order of sub-series, area and group.")
record ProgressPage(
        @Schema(description = "The groups of this page.") List<AssessedProgress> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<ProgressPage> {

    static ProgressPage of(AssessProgress.Page<AssessedProgress> page) {
        return new ProgressPage(page.items(), page.next());
    }

    @Override
    public ProgressPage withNext(String next) {
        return new ProgressPage(items, next);
    }
}
