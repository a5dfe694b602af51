package org.inclusio.statistics.disclosure;

import java.util.Objects;

/**
 * A number of persons or events in a table.
 *
 * @param id names it among the counts of the table
 * @param least that everybody knows it to be, such as a published count of some of these persons; 0 without one
 * @param limit the most that everybody knows it can be, such as a published denominator; {@link #NO_LIMIT} without one
 */
public record Count<C>(C id, long value, State state, long least, long limit) {

    public static final long NO_LIMIT = Long.MAX_VALUE;

    public Count {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        if (value < 0) {
            throw new IllegalArgumentException(id + ": no count is below zero, as " + value + " is");
        }
        if (value < least || least < 0) {
            throw new IllegalArgumentException(id + ": the count " + value + " is below its least " + least);
        }
        if (value > limit) {
            throw new IllegalArgumentException(id + ": the count " + value + " exceeds its limit " + limit);
        }
    }

    public Count(C id, long value, State state, long limit) {
        this(id, value, state, 0, limit);
    }

    public Count(C id, long value, State state) {
        this(id, value, state, NO_LIMIT);
    }

    public Count<C> with(State other) {
        return other == state ? this : new Count<>(id, value, other, least, limit);
    }

    /** The same count where everybody knows that it is at most {@code other}. */
    public Count<C> within(long other) {
        return new Count<>(id, value, state, least, other);
    }

    /** The same count where everybody knows that it is at least {@code other}. */
    public Count<C> from(long other) {
        return new Count<>(id, value, state, other, limit);
    }

    boolean hasLimit() {
        return limit != NO_LIMIT;
    }

    /** How far the value lies above what it can be at least. */
    long roomBelow() {
        return value - least;
    }

    /** How far the value lies below what it can be at most. */
    long roomAbove() {
        return hasLimit() ? limit - value : NO_LIMIT;
    }
}
