package org.inclusio.indicator.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where messages are to be sent once more. */
@Schema(description = "From where messages are to be sent once more.")
record ReplayOrder(
        @Schema(
                required = true,
                description =
                        "Number of the news behind which to begin; 0 for all there were. The id of a message is msg_ and"
                                + " that number.",
                minimum = "0",
                examples = "17")
        Long after) {}
