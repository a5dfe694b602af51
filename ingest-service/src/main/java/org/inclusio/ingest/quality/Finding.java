package org.inclusio.ingest.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a row, where, and what to do about it. */
@Schema(description = "What is wrong with a row, where, and what to do about it.")
public record Finding(
        @Schema(description = "Line of the file that the row begins on, from 1.", examples = "17")
        long line,

        @Schema(
                description = "The column, by its SDMX name; absent when the finding is about the whole row.",
                examples = "SEX")
        String column,

        @Schema(description = "What the file says there, shortened to 120 characters.", examples = "X")
        String value,

        @Schema(description = "The rule that the row breaks.")
        Rule rule,

        @Schema(
                description =
                        "ERROR: the row is refused. WARNING: the file waits until it is confirmed. NOTICE: the office"
                                + " is told.")
        Rule.Severity severity,

        @Schema(description = "Whether the row has a comment of its own, which answers a warning.")
        boolean explained,

        @Schema(
                description = "Place, cause and remedy in a sentence.",
                examples = "Line 17, SEX: \"X\" is not in the code list sex. Use one of _T, F, M.")
        String message) {

    /** A finding whose row does not explain itself. */
    public Finding(long line, String column, String value, Rule rule, String message) {
        this(line, column, value, rule, rule.severity(), false, message);
    }

    /** Whether somebody has to say that the row is right all the same. */
    public boolean needsAnswer() {
        return severity == Rule.Severity.WARNING && !explained;
    }
}
