package org.inclusio.ingest.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.ingest.format.Place;

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
                description = "Place, cause and remedy in a sentence.",
                examples = "Line 17, SEX: \"X\" is not in the code list sex. Use one of _T, F, M.")
        String message) {

    /** A finding whose row does not explain itself. */
    public Finding(long line, String column, String value, Rule rule, String message) {
        this(line, column, value, null, null, rule, rule.severity(), false, message);
    }

    /** The same about a column of the office's own file, which the message names after the place. */
    public Finding inColumn(String header) {
        String place = Place.begins(line);
        String said = message.startsWith(place)
                ? place + ", column \"" + header + "\"" + message.substring(place.length())
                : message;
        return new Finding(line, column, value, header, ownValue, rule, severity, explained, said);
    }

    /** Whether somebody has to say that the row is right all the same. */
    public boolean needsAnswer() {
        return severity == Rule.Severity.WARNING && !explained;
    }
}
