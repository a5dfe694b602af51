package org.inclusio.ingest.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.formats.sentence.Wording;
import org.inclusio.ingest.quality.Finding;
import org.inclusio.ingest.quality.Rule;

/** A finding as its office reads it, in one language. */
@Schema(name = "Finding", description = "What is wrong with a row, where, and what to do about it.")
public record PublishedFinding(
        @Schema(description = "Line of the file that the row begins on, from 1.", examples = "17")
        long line,

        @Schema(
                description = "The column, by its SDMX name; absent when the finding is about the whole row.",
                examples = "SEX")
        String column,

        @Schema(description = "What the file says there, shortened to 120 characters.", examples = "X")
        String value,

        @Schema(
                description =
                        "The header over that column in the file, where the file is a workbook or was read with a column"
                                + " mapping; else absent.",
                examples = "Sexe")
        String ownColumn,

        @Schema(
                description =
                        "The office's own word there, where the file was read with a column mapping; else absent.",
                examples = "Filles")
        String ownValue,

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
                description =
                        "Place, cause and remedy in a sentence, in the language that was asked for. Codes, numbers"
                                + " and what the file says stay as they are; in Arabic they, and the sentence itself, stand"
                                + " within isolates of Unicode (U+2067, U+2068 and U+2069). What was found before sentences"
                                + " were kept apart from their words is in English.",
                examples = "Line 17, SEX: \"X\" is not in the code list sex. Use one of _T, F, M.")
        String message) {

    static PublishedFinding of(Finding finding, Wording wording) {
        return new PublishedFinding(
                finding.line(),
                finding.column(),
                finding.value(),
                finding.ownColumn(),
                finding.ownValue(),
                finding.rule(),
                finding.severity(),
                finding.explained(),
                wording.say(finding.sentence()));
    }
}
