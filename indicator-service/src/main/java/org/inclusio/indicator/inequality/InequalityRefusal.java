package org.inclusio.indicator.inequality;

import org.inclusio.problem.Refusal;

/** How a question about inequality can be refused; what it asks of values is refused as a question about values is. */
enum InequalityRefusal implements Refusal {
    UNKNOWN_INDICATOR(404, "Unknown indicator"),
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    DIMENSION_MISSING(400, "Dimension missing"),
    UNKNOWN_DIMENSION(400, "Unknown dimension"),
    NOT_DISAGGREGATED(400, "Not disaggregated"),
    NOT_ONE_GROUP(400, "Not one group"),
    UNKNOWN_MEASURE(400, "Unknown measure"),
    BAD_SORT(400, "Bad sort");

    private final int status;
    private final String title;

    InequalityRefusal(int status, String title) {
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
