package org.inclusio.report.figure;

import org.inclusio.problem.Refusal;

/** Why what is heard may not be told. */
enum FigureRefusal implements Refusal {
    BROKER_AWAY(503, "Broker away");

    private final int status;
    private final String title;

    FigureRefusal(int status, String title) {
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
