package org.inclusio.ingest.caller;

import org.inclusio.problem.Refusal;

/** Reasons to refuse a caller whatever is asked for. */
enum CallerRefusal implements Refusal {
    NO_CONTRIBUTOR(403, "This token speaks for no contributor"),
    NO_AREA(403, "This token speaks for no area");

    private final int status;
    private final String title;

    CallerRefusal(int status, String title) {
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
