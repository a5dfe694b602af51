package org.inclusio.indicator.inequality;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the comparisons that were asked for. */
@Schema(description = "Comparisons in the order of sub-series, area and year, or in the order that 'sort' asked for.")
public record ComparisonPage(
        @Schema(description = "The comparisons of this page.")
        List<GroupComparison> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<ComparisonPage> {

    @Override
    public ComparisonPage withNext(String next) {
        return new ComparisonPage(items, next);
    }
}
