package org.inclusio.indicator.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is still to be done. */
@Schema(description = "What is still to be done; all zero when the values follow from everything announced.")
public record Progress(
        @Schema(description = "The topic of observations.") Heard observations,

        @Schema(
                description =
                        "What is heard and still to be computed (a series in a year of an area, as often as it was"
                                + " heard) or computed and still to be published.",
                examples = "0")
        long pending,

        @Schema(
                description =
                        "What could not be handled and is set aside; GET /v1/set-aside names it to administrators.",
                examples = "0")
        long setAside) {

    /** How far a topic was heard. */
    @Schema(description = "How far a topic was heard.")
    public record Heard(
            @Schema(
                    description =
                            "Messages that were announced and are not yet kept. One that was kept counts for up to"
                                    + " half a second more.",
                    examples = "0")
            long lag) {}
}
