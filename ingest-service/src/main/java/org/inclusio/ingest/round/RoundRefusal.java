package org.inclusio.ingest.round;

import org.inclusio.problem.Refusal;

/** Every reason to refuse what is asked of a collection round. */
public enum RoundRefusal implements Refusal {
    BAD_ROUND(400, "The round can't be used"),
    BAD_PARAMETER(400, "A parameter is not as it should be"),
    OTHER_AREA(403, "This token speaks for another area"),
    NO_SUCH_ROUND(404, "There is no such round"),
    NOT_OPEN(409, "The round is not open"),
    CHANGED_MEANWHILE(412, "The round has changed meanwhile"),
    VERSION_NEEDED(428, "Say which version is replaced");

    private final int status;
    private final String title;

    RoundRefusal(int status, String title) {
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
