package org.inclusio.indicator.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many cells of an indicator a release tells otherwise than the release before, for one cause. */
@Schema(description = "How many cells of an indicator are told otherwise than in the release before, for one cause.")
record ReleaseCount(
        @Schema(description = "Official number of the indicator.", examples = "3.3")
        String indicator,

        ChangeCause cause,

        @Schema(examples = "12") long cells) {}
