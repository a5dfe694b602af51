package org.inclusio.ingest.submission;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Problem;

/** A submission as its office sees it. */
@Schema(name = "Submission", description = "One file from one office and what became of it.")
public record PublishedSubmission(
        @Schema(description = "Number of the submission.", examples = "17")
        String id,

        @Schema(description = "The area of the office, ISO 3166-1 alpha-3.", examples = "KEN")
        String refArea,

        @Schema(
                description = "RECEIVED: not decided yet. DRAFT: checked, and not handed in yet. AWAITING_CONFIRMATION:"
                        + " warnings were found that nobody has answered, or the file changes or withdraws so much that its"
                        + " office is asked. AWAITING_APPROVAL: a second person of the office"
                        + " has to approve it. AWAITING_RELEASE: it is kept from releaseAt on. Until then nothing of it"
                        + " is kept. ACCEPTED: every row was taken. PARTLY_ACCEPTED: the good rows were taken, as asked"
                        + " for with partial=true. REJECTED: nothing was kept. NOTED: every row"
                        + " informs (action I), so that nothing was kept. SET_ASIDE: the service failed to decide about"
                        + " it and tries again; see problem. WITHDRAWN: its office took it back.")
        Submission.Status status,

        @Schema(
                description =
                        "What is to be known before anything else: that nothing was kept, or is kept yet, or that there"
                                + " is nothing in the file, and what to do about it. Absent when the status says it all.",
                examples = "Nothing was kept: every row says that it informs (action I), and states nothing.")
        String remark,

        @Schema(description = "Whether the file was only checked: nothing of it was kept, whatever the status says.")
        boolean dryRun,

        @Schema(description = "Whether the office asked to have the good rows kept when others are refused.")
        boolean partial,

        @Schema(description = "Media type of the file.", examples = "text/csv")
        String format,

        @Schema(description = "Who sent it, as the token names them.", examples = "nso-kenya")
        String submittedBy,

        @Schema(
                description = "What the office says to warnings, beforehand or when the file waited for it.",
                examples = "New census; see its report.")
        String confirmation,

        @Schema(description = "Who said so.", examples = "nso-kenya")
        String confirmedBy,

        @Schema(description = "true when a second person of the office has to approve it; absent otherwise.")
        Boolean approvalRequired,

        @Schema(description = "What the second person says.", examples = "Compared with the census tables.")
        String approval,

        @Schema(description = "Who approved it.", examples = "a.second")
        String approvedBy,

        @Schema(description = "When it is kept and announced, not before; absent for at once.")
        Instant releaseAt,

        @Schema(description = "The collection round that it is for; absent for none.", examples = "MDG-2015")
        String round,

        @Schema(
                description = "LATE: handed in after the due date of its round. REOPENED: taken after the round had"
                        + " closed, because it was opened again for this office. CORRECTION: it changed or withdrew what was"
                        + " stated before. CHANGED_SINCE_CONFIRMED: what it does, or what is said of it, is no longer what"
                        + " was confirmed. Absent without any.")
        List<Mark> marks,

        @Schema(
                description = "The submission that this one took back; its rows count what that changed.",
                examples = "17")
        String withdraws,

        @Schema(description = "The submission that took this one back after it had been kept.", examples = "23")
        String withdrawnBy,

        @Schema(description = "When the last byte of the file had come.")
        Instant receivedAt,

        @Schema(description = "When it was decided; observations asked for asOf this instant include it.")
        Instant decidedAt,

        Counts counts,

        @Schema(description = "Absent for a file that changes and withdraws little.")
        PublishedReach reach,

        @Schema(description = "How many findings there are; the first 10,000 of them are kept.", examples = "0")
        long findingCount,

        @Schema(description = "Where the findings are.", examples = "/v1/submissions/17/findings")
        String findings,

        @Schema(description = "Why the service could not decide about it; only where the status is SET_ASIDE.")
        Problem problem) {

    /** What is noteworthy of a submission beside its status. */
    enum Mark {
        LATE,
        REOPENED,
        CORRECTION,
        CHANGED_SINCE_CONFIRMED
    }
}
