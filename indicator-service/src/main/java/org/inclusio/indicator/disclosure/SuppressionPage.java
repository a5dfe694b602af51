package org.inclusio.indicator.disclosure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the suppressions that were asked for. */
@Schema(description = "Suppressed numbers in the order of area, series and year.")
public record SuppressionPage(
        @Schema(description = "The suppressed numbers of this page.")
        List<SuppressedCount> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<SuppressionPage> {

    @Override
    public SuppressionPage withNext(String next) {
        return new SuppressionPage(items, next);
    }
}
