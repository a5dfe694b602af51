package org.inclusio.indicator.vintage;

import org.inclusio.problem.Refusal;

/** Why nothing can be told about an instant. */
enum VintageRefusal implements Refusal {
    BAD_INSTANT(400, "Bad instant"),
    INSTANT_IN_FUTURE(400, "Instant in future"),
    NOT_SETTLED(409, "Not settled");

    private final int status;
    private final String title;

    VintageRefusal(int status, String title) {
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
