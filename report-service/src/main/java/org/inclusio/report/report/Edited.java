package org.inclusio.report.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.markup.Unshowable;

/** A paragraph as an editor words it. */
@Schema(name = "EditedParagraph", description = "A paragraph as an editor words it, and why.")
record Edited(
        @Schema(
                description = "The text with references for its numbers; without it the generated text is given back.",
                maxLength = 10000,
                examples = "In {statistic:1:areas} areas the median was {statistic:1}.")
        String wording,

        @Schema(
                description = "A sentence or more; kept with the version.",
                maxLength = 2000,
                examples = "Shorter.",
                required = true)
        String reason) {

    private static final int LONGEST = 10_000;

    /** The wording on one line, or null; a problem where it is blank, too long or holds what no document can. */
    String line() {
        if (wording == null) {
            return null;
        }
        String line = wording.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > LONGEST) {
            throw ReportRefusal.UNUSABLE_WORDING.because("The field wording is empty or longer than 10,000 characters."
                    + " Send a paragraph of plain text, or leave the field out to get the generated text back.");
        }
        Unshowable.firstIn(line).ifPresent(found -> {
            throw ReportRefusal.UNUSABLE_WORDING.because("The field wording has the character " + found.name()
                    + " at place " + found.column() + ", which does not print. Leave it out.");
        });
        return line;
    }
}
