package org.inclusio.ingest.round;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the observations that are expected are there. They add up: expected = stated + notAvailable + missing. */
@Schema(
        description = "How many of the observations that are expected are there: expected = stated + notAvailable +"
                + " missing.")
public record Tally(
        @Schema(examples = "30") long expected,

        @Schema(description = "With a value.", examples = "24")
        long stated,

        @Schema(description = "Stated to have no value.", examples = "2")
        long notAvailable,

        @Schema(examples = "4") long missing,

        @Schema(
                description = "Of those stated or not available, how many were handed in for the first time after the"
                        + " due date.",
                examples = "6")
        long late) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    Tally and(CellState state) {
        return new Tally(
                expected + 1,
                stated + (state == CellState.STATED || state == CellState.STATED_LATE ? 1 : 0),
                notAvailable + (state == CellState.NOT_AVAILABLE || state == CellState.NOT_AVAILABLE_LATE ? 1 : 0),
                missing + (state == CellState.MISSING ? 1 : 0),
                late + (state.isLate() ? 1 : 0));
    }

    Tally and(Tally other) {
        return new Tally(
                expected + other.expected,
                stated + other.stated,
                notAvailable + other.notAvailable,
                missing + other.missing,
                late + other.late);
    }

    /** Those that are there as a percentage of those expected, rounded down, so that 100 means all of them. */
    long percent() {
        return expected == 0 ? 100 : (stated + notAvailable) * 100 / expected;
    }
}
