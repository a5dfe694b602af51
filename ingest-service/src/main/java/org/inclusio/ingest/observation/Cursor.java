package org.inclusio.ingest.observation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The key of the last observation of a page, as one text without meaning to the reader. */
record Cursor(List<String> codes, int year) {

    static final int CODES = 11;

    private static final String BETWEEN = "\n";

    static Cursor after(StatedObservation last) {
        return new Cursor(
                List.of(
                        last.series(),
                        last.freq(),
                        last.sex(),
                        last.age(),
                        last.urbanisation(),
                        last.wealthQuantile(),
                        last.educationLevel(),
                        last.disabilityStatus(),
                        last.migrationStatus(),
                        last.indigenousStatus(),
                        last.customBreakdown()),
                last.timePeriod());
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1);
            if (parts.length == CODES + 1 && !text.contains("\0")) {
                return new Cursor(List.of(parts).subList(0, CODES), Integer.parseInt(parts[CODES]));
            }
        } catch (IllegalArgumentException e) {
            // Told below, like every other text that is no cursor.
        }
        throw ObservationRefusal.BAD_PARAMETER.because(
                "The parameter cursor is not one that was given. Send the text in the field next of the page before.");
    }

    @Override
    public String toString() {
        String text = String.join(BETWEEN, codes) + BETWEEN + year;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
