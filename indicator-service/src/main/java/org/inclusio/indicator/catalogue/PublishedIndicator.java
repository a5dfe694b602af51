package org.inclusio.indicator.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An official indicator with its goal, its target and its sub-series, as the API shows it. */
@Schema(name = "Indicator", description = "An official Millennium Development Goal indicator.")
public record PublishedIndicator(
        @Schema(description = "Official number.", examples = "1.1")
        String code,

        @Schema(description = "Official name.", examples = "Proportion of population below $1 (PPP) per day")
        String name,

        @Schema(description = "The goal the indicator belongs to.")
        Heading goal,

        @Schema(description = "The target the indicator belongs to.")
        Heading target,

        @Schema(description = "The series that are computed for the indicator.")
        List<PublishedSeries> series) {

    /** The number and the title of a goal or a target. */
    @Schema(description = "Number and title of a goal or a target.")
    public record Heading(
            @Schema(description = "Official number.", examples = "1.A")
            String code,

            @Schema(description = "Official title.") String title) {}
}
