package org.inclusio.indicator.revision;

import org.inclusio.problem.Refusal;

/** How a question about changes can be refused. */
enum RevisionRefusal implements Refusal {
    UNKNOWN_PARAMETER("Unknown parameter"),
    UNKNOWN_AREA("Unknown area"),
    UNKNOWN_SERIES("Unknown series"),
    INSTANTS_REVERSED("Instants reversed"),
    BAD_CURSOR("Bad cursor");

    private final String title;

    RevisionRefusal(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String title() {
        return title;
    }
}
