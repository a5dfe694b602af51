package org.inclusio.ingest.round;

/** What became of an observation that is expected. */
enum CellState {
    /** It has a value. */
    STATED,
    /** It has a value, which was handed in for the first time after the due date. */
    STATED_LATE,
    /** Its office says that there is no value. */
    NOT_AVAILABLE,
    /** Its office said so for the first time after the due date. */
    NOT_AVAILABLE_LATE,
    /** Nothing is stated of it, or what was stated was withdrawn. */
    MISSING;

    boolean isLate() {
        return this == STATED_LATE || this == NOT_AVAILABLE_LATE;
    }
}
