package org.inclusio.ingest.office;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of an office. */
@Schema(name = "Office", description = "How an office wants its files to be handled.")
public record PublishedOffice(
        @Schema(description = "The area of the office, ISO 3166-1 alpha-3.", examples = "KEN")
        String refArea,

        @Schema(description = "How often the settings have been changed; also the ETag.", examples = "1")
        long version,

        @Schema(description = "Whether a file waits until a second person of the office approves it.")
        boolean approvalRequired) {}
