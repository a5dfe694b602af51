package org.inclusio.indicator.quality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the findings that were asked for. */
@Schema(description = "Findings in the order of area, series and year.")
public record FindingPage(
        @Schema(description = "The findings of this page.") List<QualityFinding> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<FindingPage> {

    @Override
    public FindingPage withNext(String next) {
        return new FindingPage(items, next);
    }
}
