package org.inclusio.delivery;

import org.inclusio.problem.Refusal;

/** Every reason to refuse a request about what was set aside. */
enum SetAsideRefusal implements Refusal {
    NO_SUCH_ITEM(404, "No such item"),
    NOT_OPEN(409, "The item can't be tried now");

    private final int status;
    private final String title;

    SetAsideRefusal(int status, String title) {
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
