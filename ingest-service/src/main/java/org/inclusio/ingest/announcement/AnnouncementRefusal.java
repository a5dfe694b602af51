package org.inclusio.ingest.announcement;

import org.inclusio.problem.Refusal;

/** Every reason not to announce a submission again. */
enum AnnouncementRefusal implements Refusal {
    NO_SUCH_SUBMISSION(404, "No such submission"),
    NOTHING_TO_ANNOUNCE(409, "There is nothing to announce");

    private final int status;
    private final String title;

    AnnouncementRefusal(int status, String title) {
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
