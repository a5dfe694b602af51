package org.inclusio.report.report;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the service says about the state of a report. */
final class StateAnswers {

    private StateAnswers() {}

    @Schema(name = "ReportState", description = "How far a report has come, and what was done to it.")
    record Standing(
            @Schema(description = "DRAFT, IN_REVIEW or PUBLISHED.", examples = "IN_REVIEW")
            State state,

            @Schema(description = "Version of its text, from 1; each edit makes the next.", examples = "2")
            int version,

            @Schema(description = "The states that may follow.")
            List<State> next,

            @Schema(description = "What was done to it, the oldest first. Nothing is ever taken out.")
            List<Change> changes) {

        static Standing of(Report report, List<Change> changes) {
            return new Standing(report.state, report.version, List.copyOf(report.state.next()), changes);
        }
    }

    @Schema(name = "ReportChange", description = "A step or an edit. An edit leaves the state as it is.")
    record Change(
            @Schema(description = "From 1; the ETag of the state after it.", examples = "1")
            long number,

            @Schema(description = "When it was made.") Instant at,

            @Schema(description = "The name in the token of whoever made it.", examples = "editor")
            String actor,

            @Schema(description = "State before.", examples = "DRAFT")
            State before,

            @Schema(description = "State after.", examples = "IN_REVIEW")
            State after,

            @Schema(description = "Version of the text after it.", examples = "2")
            int version,

            @Schema(description = "Why.", examples = "Ready to be read by the Division.")
            String reason) {}
}
