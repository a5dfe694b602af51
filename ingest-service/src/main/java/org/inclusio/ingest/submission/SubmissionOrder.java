package org.inclusio.ingest.submission;

import java.time.Instant;
import org.inclusio.formats.row.ObservationFormat;
import org.inclusio.ingest.round.Admission;

/**
 * What an office asks for when it sends a file.
 *
 * @param idempotencyKey null when the office gave none
 * @param mapping the column mapping that the file is laid out by, or null
 * @param dryRun check only
 * @param partial keep the good rows when others are refused, instead of nothing
 * @param draft check and keep it aside, to be handed in later
 * @param approvalRequired whether the office wants a second person to approve it
 * @param releaseAt when it is to be kept, or null for at once
 * @param admission the round that it is for, and what it is marked with for that
 * @param confirmation what the office says to warnings beforehand, or null
 * @param mayChange how many observations that are held it expects the file to change at most, or null
 * @param mayWithdraw the same of those that the file withdraws
 */
record SubmissionOrder(
        String area,
        String submittedBy,
        String idempotencyKey,
        ObservationFormat format,
        String mapping,
        boolean dryRun,
        boolean partial,
        boolean draft,
        boolean approvalRequired,
        Instant releaseAt,
        Admission admission,
        String confirmation,
        Long mayChange,
        Long mayWithdraw) {

    /** What, with the bytes of the file, makes two requests the same. */
    String wish() {
        return format.mediaType() + " dryRun=" + dryRun + " partial=" + partial
                + (mapping == null ? "" : " mapping=" + mapping)
                + (draft ? " draft" : "")
                + (releaseAt == null ? "" : " releaseAt=" + releaseAt)
                + (admission.round() == null ? "" : " round=" + admission.round());
    }
}
