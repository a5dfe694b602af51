package org.inclusio.indicator.release;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.statistics.observation.Bounds;

/** What an administrator says of a release. */
@Schema(description = "A release to be made of what is published now.")
record ReleaseOrder(
        @Schema(
                required = true,
                description = "The name in addresses: small letters, digits, '.' and '-', up to 60.",
                pattern = "[a-z0-9]([a-z0-9.-]{0,58}[a-z0-9])?",
                examples = "2015-07")
        String name,

        @Schema(required = true, maxLength = 2000, examples = "For the report to the seventieth session.")
        String note,

        @Schema(
                description =
                        "Whether it is made although values of what was sent are still being computed. Without it the"
                                + " order is refused until they are.",
                defaultValue = "false")
        Boolean unsettled) {

    static final String LATEST = "latest";
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,58}[a-z0-9])?");
    static final int LONGEST_NOTE = 2_000;

    /** @throws org.inclusio.problem.RefusedRequest when it can't be used */
    ReleaseOrder usable() {
        if (name == null || !NAME.matcher(name).matches() || name.equals(LATEST)) {
            throw ReleaseRefusal.BAD_RELEASE.because("The name is '" + (name == null ? "" : shortened(name))
                    + "'. Write 1 to 60 small letters, digits, '.' and '-', such as 2015-07, and not '" + LATEST
                    + "'.");
        }
        requireText("note", note);
        return this;
    }

    static void requireText(String what, String text) {
        if (Bounds.isNothing(text) || text.length() > LONGEST_NOTE || !Bounds.isText(text)) {
            throw ReleaseRefusal.BAD_RELEASE.because("The " + what + " is missing, longer than " + LONGEST_NOTE
                    + " characters, or has characters that no reader can show. Write a sentence or two.");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
