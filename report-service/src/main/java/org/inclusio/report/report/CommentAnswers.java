package org.inclusio.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.markup.ForeignText;
import org.inclusio.statistics.observation.Bounds;

/** What the service says about comments, and what is said to it. */
final class CommentAnswers {

    private static final int LONGEST = 10_000;

    private CommentAnswers() {}

    @Schema(name = "ParagraphComment", description = "What somebody said about a paragraph.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Comment(
            @Schema(description = "From 1 in each report.", examples = "1")
            long number,

            @Schema(description = "Number of the paragraph; absent of summary and headings.", examples = "4")
            Integer paragraph,

            @Schema(
                    description =
                            "The number of a paragraph, summary-1 for the first of the summary, or heading-3 for the"
                                    + " third heading.",
                    examples = "4")
            String place,

            @Schema(description = "Version of the report that it was said about.", examples = "1")
            int version,

            @Schema(description = "The name in the token of whoever said it.", examples = "editor")
            String author,

            @Schema(description = "When it was said.") Instant at,

            @Schema(description = "CommonMark as it was sent; a reader shows it without its HTML.")
            String body,

            @Schema(description = "Who marked it as resolved; absent while it is open.", examples = "editor")
            String resolvedBy,

            @Schema(description = "When it was marked as resolved.")
            Instant resolvedAt) {}

    @Schema(name = "ParagraphComments", description = "Comments, the oldest first.")
    record Comments(List<Comment> items) {}

    @Schema(name = "NewComment", description = "What is to be said about a paragraph.")
    record Said(
            @Schema(description = "CommonMark.", maxLength = LONGEST, examples = "Say *which* areas.", required = true)
            String body) {

        /** The text of a request; a problem where it says nothing, too much or what can't be shown. */
        static String of(Said said) {
            String body = said == null ? null : said.body();
            if (Bounds.isNothing(body) || body.length() > LONGEST || ForeignText.isNothing(body)) {
                throw ReportRefusal.NO_COMMENT.because(
                        "The field body is missing, empty or longer than 10,000 characters. Send a text.");
            }
            ForeignText.unshowable(body).ifPresent(found -> {
                throw ReportRefusal.NO_COMMENT.because("Line " + found.line() + " of the field body has the character "
                        + found.name() + " at place " + found.column() + ", which nobody can see. Leave it out.");
            });
            return body.strip();
        }
    }
}
