package org.inclusio.ingest.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says to a step that they take. */
@Schema(name = "Comment", description = "Why somebody takes a step; kept with the submission and in the audit trail.")
public record Comment(
        @Schema(
                required = true,
                maxLength = 2000,
                description = "A sentence or more.",
                examples = "New census; see its report.")
        String comment) {

    private static final int LONGEST = 2_000;

    /**
     * @throws org.inclusio.problem.RefusedRequest when the text says nothing or too much
     */
    static String text(String comment) {
        if (comment == null || comment.isBlank() || comment.length() > LONGEST || comment.indexOf('\0') >= 0) {
            throw SubmissionRefusal.BAD_PARAMETER.because(
                    "The comment is empty or longer than 2,000 characters. Say in a sentence why.");
        }
        return comment.strip();
    }
}
