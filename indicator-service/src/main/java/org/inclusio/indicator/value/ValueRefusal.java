package org.inclusio.indicator.value;

import org.inclusio.problem.Refusal;

/** How a question about values can be refused. */
enum ValueRefusal implements Refusal {
    UNKNOWN_INDICATOR(404, "Unknown indicator"),
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    UNKNOWN_SERIES(400, "Unknown series"),
    UNKNOWN_AREA(400, "Unknown area"),
    NOT_AGGREGATED(400, "Not aggregated"),
    UNKNOWN_CODE(400, "Unknown code"),
    BAD_YEAR(400, "Bad year"),
    YEARS_REVERSED(400, "Years reversed"),
    BAD_CURSOR(400, "Bad cursor");

    private final int status;
    private final String title;

    ValueRefusal(int status, String title) {
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
