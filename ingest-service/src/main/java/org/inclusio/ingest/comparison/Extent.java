package org.inclusio.ingest.comparison;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which years and codes each series has at all. Most of what rules ask for is not there, and this says so without a look
 * into a table that is larger than the caches of a processor.
 */
final class Extent {

    private static final int YEARS = 4;
    private static final int LAST = Long.SIZE - 1;

    private final ObservationKeys keys;
    private final int width;
    private long[] words = new long[0];

    Extent(ObservationKeys keys) {
        this.keys = keys;
        this.width = YEARS + keys.ownComponents();
    }

    /** Takes in an observation that is stated or held. */
    void add(long key) {
        int at = keys.seriesNumber(key) * width;
        if (at >= words.length) {
            words = Arrays.copyOf(words, 2 * at + width);
        }
        int year = (int) key & 0xFF;
        words[at + (year >>> 6)] |= 1L << year;
        for (int i = 0; i < width - YEARS; i++) {
            words[at + YEARS + i] |= bit(key, i);
        }
    }

    /** False when no such observation was taken in; true when there may be one. */
    boolean mayHave(long key) {
        int at = keys.seriesNumber(key) * width;
        int year = (int) key & 0xFF;
        if (at >= words.length || (words[at + (year >>> 6)] & 1L << year) == 0) {
            return false;
        }
        for (int i = 0; i < width - YEARS; i++) {
            if ((words[at + YEARS + i] & bit(key, i)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The years in which a series has anything, ascending. */
    int[] years(int series) {
        int at = series * width;
        return at >= words.length
                ? new int[0]
                : BitSet.valueOf(Arrays.copyOfRange(words, at, at + YEARS)).stream()
                        .map(year -> year + ObservationKeys.FIRST_YEAR)
                        .toArray();
    }

    /** Codes beyond the first have a bit together. */
    private long bit(long key, int component) {
        return 1L << Math.min(keys.number(key, component), LAST);
    }
}
