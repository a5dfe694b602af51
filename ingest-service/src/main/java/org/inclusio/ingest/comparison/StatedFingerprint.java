package org.inclusio.ingest.comparison;

import java.math.BigDecimal;
import org.inclusio.formats.row.Column;
import org.inclusio.formats.row.RawObservation;

/**
 * Sixty-four bits of what is stated of an observation. Numbers are the same however they are written: 54, 54.0 and 5.4e1.
 * Two different statements have the same bits once in 2^64 comparisons, which is never; docs/adr/0016.
 */
final class StatedFingerprint {

    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;
    private static final long ABSENT = 0x9E3779B97F4A7C15L;

    private long bits = START;

    /** The bits of what a row states. */
    long of(RawObservation row) {
        bits = START;
        for (Column column : ObservationColumns.ATTRIBUTES) {
            switch (column) {
                case OBS_VALUE, UNIT_MULT, LOWER_BOUND, UPPER_BOUND, SAMPLE_SIZE, DESIGN_EFFECT ->
                    number(row.get(column));
                default -> text(row.get(column));
            }
        }
        return bits();
    }

    private void text(String text) {
        if (text == null) {
            mix(ABSENT);
            return;
        }
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        mix(hash ^ text.length());
    }

    private void number(String number) {
        text(number == null ? null : canonical(number));
    }

    private long bits() {
        long x = bits;
        x = (x ^ x >>> 32) * 0xd6e8feb86659fd93L;
        return x ^ x >>> 32;
    }

    private void mix(long hash) {
        bits = Long.rotateLeft(bits ^ hash * 0xff51afd7ed558ccdL, 27) * 0xc4ceb9fe1a85ec53L + 0x52dce729L;
    }

    /** Without exponent, sign of plus, leading and trailing zeros: the same text for the same number. */
    static String canonical(String number) {
        boolean plain = true;
        boolean point = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.') {
                point = true;
            } else if (c < '0' || c > '9') {
                plain = false;
            }
        }
        if (plain && !point && number.charAt(0) != '0') {
            return number;
        }
        BigDecimal value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
