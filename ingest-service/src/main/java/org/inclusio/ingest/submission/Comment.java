package org.inclusio.ingest.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.text.Characters;
import org.inclusio.statistics.observation.Bounds;

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
        String text = comment == null ? "" : Characters.stripped(comment);
        if (Bounds.isNothing(text) || text.length() > LONGEST) {
            throw SubmissionRefusal.BAD_PARAMETER.because(
                    "The comment is empty or longer than 2,000 characters. Say in a sentence why.");
        }
        if (Column.COMMENT_OBS.isForNothing(text)) {
            throw SubmissionRefusal.BAD_PARAMETER.because(
                    "The comment \"" + text + "\" says nothing. Say in a sentence why.");
        }
        int unfit = Bounds.firstUnwritable(text);
        if (unfit >= 0) {
            throw SubmissionRefusal.BAD_PARAMETER.because("Character " + (unfit + 1) + " of the comment is "
                    + Characters.named(text, unfit) + ", which XML can't carry. Take it out.");
        }
        return text;
    }
}
