package org.inclusio.ingest.office;

import org.inclusio.problem.Refusal;

/** Reasons to refuse what an office asks of its settings. */
enum OfficeRefusal implements Refusal {
    BAD_SETTINGS(400, "The settings can't be used"),
    CHANGED_MEANWHILE(412, "The settings have changed meanwhile"),
    VERSION_NEEDED(428, "Say which version is replaced");

    private final int status;
    private final String title;

    OfficeRefusal(int status, String title) {
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
