package org.inclusio.indicator.sdmx.answer;

import org.inclusio.problem.Refusal;

/** Why a question of SDMX REST is not answered. */
public enum SdmxRefusal implements Refusal {
    BAD_QUESTION(400, "The question can't be read"),
    NOTHING_FOUND(404, "Nothing found"),
    FORMAT_NOT_OFFERED(406, "No such format"),
    NOT_SERVED(501, "Not served here");

    private final int status;
    private final String title;

    SdmxRefusal(int status, String title) {
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
