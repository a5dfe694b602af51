package org.inclusio.report.contribution;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a request about contributions. */
enum ContributionRefusal implements Refusal {
    NO_SUCH_CONTRIBUTION(404, "No such contribution"),
    BAD_CURSOR(400, "The cursor is not one that was given out");

    private final int status;
    private final String title;

    ContributionRefusal(int status, String title) {
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
