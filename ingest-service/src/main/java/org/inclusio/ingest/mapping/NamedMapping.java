package org.inclusio.ingest.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column mapping of an office. */
@Schema(description = "A column mapping of this office.")
record NamedMapping(
        @Schema(description = "Its name.", examples = "education")
        String name,

        @Schema(description = "Its version, which is its ETag too.", examples = "7")
        long version,

        @Schema(description = "How the tables are laid out.")
        StatedMapping mapping) {}
