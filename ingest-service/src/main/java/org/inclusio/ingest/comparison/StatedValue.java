package org.inclusio.ingest.comparison;

import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;

/** The number that a row states. */
final class StatedValue {

    // A whole number of so many digits is a double as it is.
    private static final int EXACT_DIGITS = 15;

    private StatedValue() {}

    /** The stated value in single units; NaN without one. */
    static double of(RawObservation row) {
        String value = row.get(Column.OBS_VALUE);
        if (value == null) {
            return Double.NaN;
        }
        String multiplier = row.get(Column.UNIT_MULT);
        double number = number(value);
        return multiplier == null || multiplier.equals("0")
                ? number
                : number * Math.pow(10, Integer.parseInt(multiplier));
    }

    /** As {@link Double#parseDouble} has it, without its cost where there are a few digits and nothing else. */
    private static double number(String text) {
        if (text.length() > EXACT_DIGITS) {
            return Double.parseDouble(text);
        }
        long digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Double.parseDouble(text);
            }
            digits = 10 * digits + c - '0';
        }
        return digits;
    }
}
