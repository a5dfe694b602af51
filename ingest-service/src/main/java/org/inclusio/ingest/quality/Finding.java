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
                description = "Place, cause and remedy in a sentence.",
                examples = "Line 17, SEX: \"X\" is not in the code list sex. Use one of _T, F, M.")
        String message) {}
