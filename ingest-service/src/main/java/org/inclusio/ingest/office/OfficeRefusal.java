package org.inclusio.ingest.office;

import org.inclusio.problem.Refusal;

/** Reasons to refuse an office whatever it asks for. */
enum OfficeRefusal implements Refusal {
    NO_AREA(403, "This token speaks for no area");

    private final int status;
    private final String title;

    OfficeRefusal(int status, String title) {
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
