package org.inclusio.ingest.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.problem.Paged;

/** A part of a list; {@code next} is the cursor of the part after it, absent on the last. */
final class Page {

    static final int MOST = 1_000;

    private Page() {}

    /** Submissions, the newest first. */
    @Schema(name = "SubmissionPage", description = "Submissions, the newest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfSubmissions(
            List<PublishedSubmission> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "9c41d0be7f12")
            String next)
            implements Paged<OfSubmissions> {

        @Override
        public OfSubmissions withNext(String next) {
            return new OfSubmissions(items, next);
        }
    }

    /** Findings in the order of their lines. */
    @Schema(name = "FindingPage", description = "Findings in the order of the file.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfFindings(
            List<PublishedFinding> items,

            @Schema(description = "The cursor of the next page, absent on the last.", examples = "9c41d0be7f100")
            String next)
            implements Paged<OfFindings> {

        @Override
        public OfFindings withNext(String next) {
            return new OfFindings(items, next);
        }
    }
}
