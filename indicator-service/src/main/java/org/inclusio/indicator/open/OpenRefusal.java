package org.inclusio.indicator.open;

import org.inclusio.problem.Refusal;

/** Why a reader without a token is not answered. */
enum OpenRefusal implements Refusal {
    TOO_MANY_REQUESTS(429, "Too many requests");

    private final int status;
    private final String title;

    OpenRefusal(int status, String title) {
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
