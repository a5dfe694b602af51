package org.inclusio.indicator.progress;

import org.inclusio.problem.Refusal;

/** Why progress may not be told. */
enum ProgressRefusal implements Refusal {
    BROKER_AWAY(503, "Broker away");

    private final int status;
    private final String title;

    ProgressRefusal(int status, String title) {
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
