package org.inclusio.ingest.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much of what a round expects is there. */
@Schema(description = "How much of what a round expects is there, counted in observations that are held now.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Completeness(
        @Schema(description = "Code of the round.", examples = "MDG-2015")
        String round,

        Round.State state,

        Instant dueAt,

        @Schema(description = "All areas that are told of.") Tally total,

        List<OfArea> areas) {

    /** Of one area. */
    @Schema(name = "CompletenessOfArea", description = "How much is there of what an area is expected to state.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfArea(
            @Schema(description = "ISO 3166-1 alpha-3 code.", examples = "KEN")
            String refArea,

            @Schema(examples = "Kenya") String name,

            @Schema(description = "Until when the round is open again for this office, if it was opened again.")
            Instant reopenedUntil,

            Tally total,

            List<OfSeries> series) {}

    /** Of one series of an area. */
    @Schema(name = "CompletenessOfSeries", description = "How much is there of a series.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfSeries(
            @Schema(examples = "POP") String series,

            @Schema(examples = "Population") String name,

            Tally total,

            @Schema(description = "Each group of the series; only where one area is asked for.")
            List<OfGroup> groups) {}

    /** Of one group of a series of an area. */
    @Schema(name = "CompletenessOfGroup", description = "How much is there of a group.")
    public record OfGroup(
            @Schema(
                    description = "Its codes by the SDMX names of the dimensions, totals left out.",
                    examples = "{\"SEX\": \"F\"}")
            Map<String, String> group,

            @Schema(
                    description = "Each year that is asked for: STATED, STATED_LATE, NOT_AVAILABLE, NOT_AVAILABLE_LATE"
                            + " or MISSING.",
                    examples = "{\"2009\": \"STATED\", \"2010\": \"MISSING\"}")
            Map<Integer, CellState> years) {}
}
