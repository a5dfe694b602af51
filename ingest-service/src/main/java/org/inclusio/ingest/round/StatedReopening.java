package org.inclusio.ingest.round;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a round is opened again, until when and why. */
@Schema(name = "Reopening", description = "For whom a round is opened again, until when and why.")
public record StatedReopening(
        @Schema(required = true, description = "The area of the office, ISO 3166-1 alpha-3.", examples = "KEN")
        String refArea,

        @Schema(required = true, description = "Until when files of the office are taken.")
        Instant until,

        @Schema(
                required = true,
                maxLength = 2000,
                description = "Why; kept in the audit trail of the area.",
                examples = "The office found a mistake in its tables and asked for a week.")
        String comment) {}
