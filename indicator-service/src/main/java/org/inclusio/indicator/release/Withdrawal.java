package org.inclusio.indicator.release;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a release is withdrawn. */
@Schema(description = "Why a release is withdrawn, and what stands in its place.")
record Withdrawal(
        @Schema(
                required = true,
                maxLength = 2000,
                examples = "An office had sent the seats of the upper house as those of the lower.")
        String reason,

        @Schema(description = "Name of the release in its place.", examples = "2015-08")
        String successor) {}
