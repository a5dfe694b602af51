package org.inclusio.indicator.value;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the values that were asked for. */
@Schema(description = "Values in the order of sub-series, area, year and group.")
public record ValuePage(
        @Schema(description = "The values of this page.") List<IndicatorValue> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<ValuePage> {

    @Override
    public ValuePage withNext(String next) {
        return new ValuePage(items, next);
    }
}
