package org.inclusio.indicator.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of what a release tells otherwise. */
@Schema(description = "Changes in the order of sub-series, area, year and group.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseChangePage(
        List<ReleaseChange> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<ReleaseChangePage> {

    @Override
    public ReleaseChangePage withNext(String next) {
        return new ReleaseChangePage(items, next);
    }
}
