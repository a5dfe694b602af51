package org.inclusio.indicator.release;

import org.inclusio.problem.Refusal;

/** Why a release is not made, not withdrawn or not told. */
enum ReleaseRefusal implements Refusal {
    BAD_RELEASE(400, "Bad release"),
    UNKNOWN_INDICATOR(404, "Unknown indicator"),
    UNKNOWN_RELEASE(404, "Unknown release"),
    RELEASE_EXISTS(409, "Release exists"),
    STILL_COMPUTING(409, "Still computing"),
    WITHDRAWN_ALREADY(409, "Withdrawn already"),
    WITHDRAWN(410, "Release withdrawn");

    private final int status;
    private final String title;

    ReleaseRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
