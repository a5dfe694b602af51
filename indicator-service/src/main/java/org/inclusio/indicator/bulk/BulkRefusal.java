package org.inclusio.indicator.bulk;

import org.inclusio.problem.Refusal;

/** Why a file of a release is not handed out. */
enum BulkRefusal implements Refusal {
    UNKNOWN_FILE(404, "Unknown file"),
    RANGE_NOT_SATISFIABLE(416, "Range not satisfiable"),
    STILL_MAKING(503, "Still making the files");

    private final int status;
    private final String title;

    BulkRefusal(int status, String title) {
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
