package org.inclusio.indicator.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A release as the API shows it. */
@Schema(name = "Release", description = "What was published at an instant, under a name.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseAnswer(
        @Schema(examples = "2015-07") String name,

        @Schema(description = "Its values are those that held at this instant.", examples = "2015-07-06T15:00:00Z")
        Instant asOf,

        @Schema(examples = "For the report to the seventieth session.")
        String note,

        @Schema(description = "The release before; absent of the first.", examples = "2014-07")
        String since,

        @Schema(
                description =
                        "How many cells it tells otherwise than the release before; of the first, all of them as NEW.")
        List<ReleaseCount> changes,

        @Schema(description = "Absent unless it was withdrawn.")
        WithdrawnAnswer withdrawn) {

    /** Why it tells nothing more. */
    @Schema(name = "WithdrawnRelease", description = "Why a release tells nothing more.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithdrawnAnswer(
            @Schema(examples = "2015-07-20T10:00:00Z") Instant at,

            @Schema(examples = "An office had sent the seats of the upper house as those of the lower.")
            String reason,

            @Schema(description = "The release in its place.", examples = "2015-08")
            String successor) {}

    /** The same with the changes of one indicator alone. */
    ReleaseAnswer ofIndicator(String code) {
        List<ReleaseCount> own =
                changes.stream().filter(count -> count.indicator().equals(code)).toList();
        return new ReleaseAnswer(name, asOf, note, since, own, withdrawn);
    }

    static ReleaseAnswer of(Release release, String since, List<ReleaseCount> changes) {
        return new ReleaseAnswer(
                release.name,
                release.asOf,
                release.note,
                since,
                changes,
                release.isWithdrawn()
                        ? new WithdrawnAnswer(release.withdrawnAt, release.reason, release.successor)
                        : null);
    }
}
