package org.inclusio.indicator.quality;

import org.inclusio.problem.Refusal;

/** How a question about findings can be refused. */
enum QualityRefusal implements Refusal {
    UNKNOWN_PARAMETER("Unknown parameter"),
    UNKNOWN_SERIES("Unknown series"),
    UNKNOWN_AREA("Unknown area"),
    BAD_YEAR("Bad year"),
    BAD_SHARE("Bad share"),
    BAD_CURSOR("Bad cursor");

    private final String title;

    QualityRefusal(String title) {
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
