package org.inclusio.ingest.contribution;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a request about contributions. */
enum ContributionRefusal implements Refusal {
    NO_SUCH_CONTRIBUTION(404, "No such contribution"),
    BAD_CONTRIBUTION(400, "The contribution can't be used"),
    BAD_PARAMETER(400, "A parameter is not as it should be"),
    NOT_IN_THIS_STATE(409, "The contribution is not in a state for this"),
    CHANGED_MEANWHILE(412, "The contribution has changed meanwhile"),
    TOO_LARGE(413, "Too large"),
    UNKNOWN_ATTACHMENT(415, "This kind of attachment is not taken"),
    VERSION_NEEDED(428, "Say which version is meant");

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
