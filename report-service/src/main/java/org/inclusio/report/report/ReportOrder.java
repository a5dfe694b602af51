package org.inclusio.report.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.inclusio.report.language.Language;

/** What is to be assembled. */
@Schema(description = "What is to be assembled.")
record ReportOrder(
        @Schema(
                description = "The session of the General Assembly. Only the seventieth has this report.",
                examples = "70",
                required = true)
        Integer session,

        @Schema(
                description = "Only figures heard up to this instant are used. It is in UTC, to the second, and not in"
                        + " the future.",
                examples = "2026-11-24T00:00:00Z",
                format = "date-time",
                required = true)
        String cutOff,

        @Schema(
                description =
                        "ISO 639-1 code of the official language in which it is written first: ar, en, es, fr, ru or"
                                + " zh. It can be read in each of them.",
                examples = "en",
                required = true)
        String language) {

    static final int SESSION = 70;

    // Two machines are rarely of one second.
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    /** The cut-off of an order that can be carried out. */
    Instant accepted(Clock clock) {
        if (session == null || session != SESSION) {
            throw ReportRefusal.UNKNOWN_SESSION.because(
                    "The field session is " + session + ", but this report is only for session 70. Send 70.");
        }
        inLanguage();
        Instant instant = instant();
        if (instant.isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw ReportRefusal.UNUSABLE_CUT_OFF.because("The field cutOff is " + cutOff
                    + ", which is in the future; what will be known then is not known yet. Send an instant up to now.");
        }
        return instant;
    }

    /** The language of an order that can be carried out. */
    Language inLanguage() {
        return Language.of(String.valueOf(language))
                .orElseThrow(() -> ReportRefusal.UNKNOWN_LANGUAGE.because("The field language is "
                        + (language == null ? "missing" : "'" + language + "'")
                        + ", but the report is written in the six official languages. Send one of "
                        + Language.codes() + "."));
    }

    private Instant instant() {
        String example = " Send an instant in UTC, such as 2026-11-24T00:00:00Z.";
        if (cutOff == null) {
            throw ReportRefusal.UNUSABLE_CUT_OFF.because("The field cutOff is missing." + example);
        }
        try {
            Instant instant = Instant.parse(cutOff).truncatedTo(ChronoUnit.SECONDS);
            if (instant.isBefore(Instant.EPOCH)) {
                throw ReportRefusal.UNUSABLE_CUT_OFF.because(
                        "The field cutOff is " + cutOff + ", before anything was known." + example);
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw ReportRefusal.UNUSABLE_CUT_OFF.because(
                    "The field cutOff is '" + cutOff + "', not an instant." + example);
        }
    }
}
