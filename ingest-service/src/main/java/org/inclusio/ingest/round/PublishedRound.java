package org.inclusio.ingest.round;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round as everybody sees it. */
@Schema(name = "CollectionRound", description = "What is expected from whom, and until when.")
public record PublishedRound(
        @Schema(description = "Its code.", examples = "MDG-2015")
        String code,

        @Schema(description = "Grows with every change; also the ETag.", examples = "3")
        long version,

        @Schema(
                description = "PLANNED: not open yet. OPEN. OVERDUE: due, and still open; what comes is late. CLOSED:"
                        + " files for it are refused, unless it was opened again for their office.")
        Round.State state,

        @Schema(description = "One line.", examples = "MDG collection 2015")
        String title,

        @Schema(description = "Files for the round are taken from then on.")
        Instant opensAt,

        @Schema(description = "Files that come later are marked LATE.")
        Instant dueAt,

        @Schema(description = "Files that come later are refused; absent when it never closes.")
        Instant closesAt,

        List<Expectation> expectations,

        @Schema(
                description = "Where it is told how much is there.",
                examples = "/v1/collection-rounds/MDG-2015/completeness")
        String completeness) {}
