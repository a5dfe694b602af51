package org.inclusio.indicator.release;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that say which part of a list is asked for, as they are described; {@link ReadReleases} reads them. */
public class PageFilters {

    @QueryParam("limit")
    @Parameter(
            description = "The most items on a page.",
            example = "20",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "Where to go on: 'next' of the page before.",
            schema = @Schema(implementation = String.class))
    String cursor;
}
