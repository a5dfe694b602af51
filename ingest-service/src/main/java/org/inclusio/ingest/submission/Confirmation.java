package org.inclusio.ingest.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an office says to the warnings of a file. */
@Schema(description = "What the office says to the warnings: why the file is right all the same.")
public record Confirmation(
        @Schema(
                required = true,
                maxLength = 2000,
                description = "A sentence or more, kept with the submission.",
                examples = "New census; see its report.")
        String comment) {

    private static final int LONGEST = 2_000;

    /**
     * @throws org.inclusio.problem.RefusedRequest when the text says nothing or too much
     */
    static String text(String comment) {
        if (comment == null || comment.isBlank() || comment.length() > LONGEST || comment.indexOf('\0') >= 0) {
            throw SubmissionRefusal.BAD_PARAMETER.because("The confirmation is empty or longer than 2,000 characters."
                    + " Say in a sentence why the file is right all the same.");
        }
        return comment.strip();
    }
}
