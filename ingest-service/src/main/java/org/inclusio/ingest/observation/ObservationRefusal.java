package org.inclusio.ingest.observation;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a question about observations. */
enum ObservationRefusal implements Refusal {
    BAD_PARAMETER(400, "A parameter is not as it should be");

    private final int status;
    private final String title;

    ObservationRefusal(int status, String title) {
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
