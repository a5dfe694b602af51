package org.inclusio.indicator.disclosure;

import org.inclusio.problem.Refusal;

/** How a question about suppressions can be refused. */
enum SuppressionRefusal implements Refusal {
    UNKNOWN_PARAMETER("Unknown parameter"),
    UNKNOWN_SERIES("Unknown series"),
    UNKNOWN_AREA("Unknown area"),
    BAD_YEAR("Bad year"),
    BAD_CURSOR("Bad cursor");

    private final String title;

    SuppressionRefusal(String title) {
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
