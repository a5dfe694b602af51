package org.inclusio.report.report;

import org.inclusio.statistics.observation.Bounds;

/** Why somebody changes a report, in their words. */
final class Reason {

    private static final int LONGEST = 2_000;

    private Reason() {}

    /** The reason of a request; a problem where it says nothing or too much. */
    static String of(String text) {
        if (Bounds.isNothing(text) || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw ReportRefusal.NO_REASON.because(
                    "The field reason is missing, empty or longer than 2,000 characters. Say in a sentence why.");
        }
        return text.strip();
    }
}
