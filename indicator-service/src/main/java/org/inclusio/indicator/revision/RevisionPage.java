package org.inclusio.indicator.revision;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** Some of the changes that were asked for. */
@Schema(description = "Changes in the order in which they happened.")
public record RevisionPage(
        @Schema(description = "The changes of this page.") List<Revision> items,

        @Schema(
                description =
                        "The instant up to which changes are told, over all pages: 'until' as asked, or the instant"
                                + " of the newest change of any value. Given as 'since', it goes on from here without a gap or a"
                                + " repetition. Absent while nothing was ever computed.")
        Instant until,

        @Schema(description = "The cursor of the next page; absent on the last.")
        String next)
        implements Paged<RevisionPage> {

    @Override
    public RevisionPage withNext(String next) {
        return new RevisionPage(items, until, next);
    }
}
