package org.inclusio.statistics.disclosure;

/**
 * Between which numbers a reader of everything that is published can place a hidden count. Both ends are reached by whole
 * tables that agree with what is published, so that nobody can exclude them.
 *
 * @param highest {@link Count#NO_LIMIT} when nothing bounds it
 */
public record Range(long lowest, long highest) {

    public Range {
        if (lowest > highest) {
            throw new IllegalArgumentException("no number is from " + lowest + " to " + highest);
        }
    }

    /** How many numbers lie beyond the first; 0 when the count is known exactly. */
    public long width() {
        return highest == Count.NO_LIMIT ? Count.NO_LIMIT : highest - lowest;
    }

    public boolean contains(long value) {
        return lowest <= value && value <= highest;
    }
}
