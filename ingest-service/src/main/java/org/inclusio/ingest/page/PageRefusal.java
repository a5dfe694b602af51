package org.inclusio.ingest.page;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a page. */
enum PageRefusal implements Refusal {
    NO_SUCH_LANGUAGE(400, "No such language");

    private final int status;
    private final String title;

    PageRefusal(int status, String title) {
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
