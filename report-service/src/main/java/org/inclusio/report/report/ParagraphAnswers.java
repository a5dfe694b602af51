package org.inclusio.report.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.report.language.Language;

/** What the service says about paragraphs and versions. */
final class ParagraphAnswers {

    private ParagraphAnswers() {}

    @Schema(name = "Paragraph", description = "A paragraph of a report in one language.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paragraph(
            @Schema(
                    description = "Its number, the same in every language; absent of summary and headings.",
                    examples = "1")
            Integer number,

            @Schema(
                    description =
                            "The number of a paragraph, summary-1 for the first of the summary, or heading-3 for the"
                                    + " third heading.",
                    examples = "1")
            String place,

            @Schema(description = "ISO 639-1 code.", examples = "en")
            Language language,

            @Schema(description = "Version of the report.", examples = "2")
            int version,

            @Schema(description = "As it prints.") String text,

            @Schema(description = "As an editor worded it, with references; absent where it was generated.")
            String wording,

            @Schema(
                    description =
                            "What an edit can start from: the wording, or the generated text with references where it"
                                    + " prints statistics, tables, paragraphs and Goals.")
            String draft) {}

    @Schema(name = "ReportVersion", description = "A version of a report's text.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            @Schema(description = "From 1, which is the report as it was assembled.", examples = "2")
            int version,

            @Schema(description = "When it was made.") Instant at,

            @Schema(description = "The name in the token of whoever made it.", examples = "editor")
            String actor,

            @Schema(
                    description = "The paragraph that it words anew; absent of the first, and of summary and headings.",
                    examples = "1")
            Integer paragraph,

            @Schema(description = "The place that it words anew; absent of the first.", examples = "1")
            String place,

            @Schema(description = "The language that it words anew, or that the first was ordered in.", examples = "en")
            Language language,

            @Schema(description = "Why; absent of the first.")
            String reason,

            @Schema(description = "SHA-256 of each form's bytes in this language, by media type.")
            Map<String, String> sha256) {}

    @Schema(name = "ReportVersions", description = "The versions of a report, the first first.")
    record Versions(List<Version> items) {}
}
