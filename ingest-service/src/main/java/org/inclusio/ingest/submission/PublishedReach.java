package org.inclusio.ingest.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.ingest.comparison.Reach;

/** How far a file reaches into what its office holds, when that is so far that the office is asked. */
@Schema(
        name = "Reach",
        description = "How much a file changes and withdraws of what its office holds, when that is so much that the"
                + " office is asked whether it means it.")
public record PublishedReach(
        @Schema(description = "Observations that the office held before the file.", examples = "347")
        long held,

        @Schema(description = "Of these, how many the file changes.", examples = "0")
        long changed,

        @Schema(description = "Of these, how many the file withdraws.", examples = "347")
        long withdrawn,

        @Schema(description = "The same by series and year, at most the first 1,000 of them.")
        List<Part> parts,

        @Schema(description = "How many series and years there are beyond; absent for none.", examples = "12")
        Integer more) {

    private static final int MOST = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of one series and year. */
    @Schema(name = "ReachOfYear", description = "What a file changes and withdraws of a series in a year.")
    public record Part(
            @Schema(examples = "ENROLMENT_PRIMARY") String series,
            @Schema(examples = "2009") int year,
            @Schema(examples = "0") long changed,
            @Schema(examples = "3") long withdrawn) {}

    static PublishedReach of(Reach reach) {
        List<Part> parts = reach.parts().stream()
                .limit(MOST)
                .map(part -> new Part(part.series(), part.year(), part.changed(), part.withdrawn()))
                .toList();
        int more = reach.parts().size() - parts.size();
        return new PublishedReach(
                reach.held(), reach.changed(), reach.withdrawn(), parts, more == 0 ? null : Integer.valueOf(more));
    }

    String kept() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a file reaches can't be written as JSON.", e);
        }
    }

    static PublishedReach read(String kept) {
        try {
            return kept == null ? null : JSON.readValue(kept, PublishedReach.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a file reaches was kept in another shape: " + kept, e);
        }
    }
}
