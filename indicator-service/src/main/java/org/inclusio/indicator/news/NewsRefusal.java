package org.inclusio.indicator.news;

import org.inclusio.problem.Refusal;

/** Why nobody is told of news. */
enum NewsRefusal implements Refusal {
    BAD_EVENT_ID(400, "Bad event id"),
    TOO_MANY_LISTENERS(503, "Too many listeners");

    private final int status;
    private final String title;

    NewsRefusal(int status, String title) {
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
