package org.inclusio.indicator.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the releases. */
@Schema(description = "Releases, the newest first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleasePage(
        List<ReleaseAnswer> items,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<ReleasePage> {

    @Override
    public ReleasePage withNext(String next) {
        return new ReleasePage(items, next);
    }
}
