package org.inclusio.indicator.assessment;

import org.inclusio.problem.Refusal;

/** How a question about progress can be refused. */
enum AssessmentRefusal implements Refusal {
    UNKNOWN_INDICATOR(404, "Unknown indicator"),
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    UNKNOWN_SERIES(400, "Unknown series"),
    UNKNOWN_AREA(400, "Unknown area"),
    UNKNOWN_RULE(400, "Unknown rule"),
    UNKNOWN_CATEGORY(400, "Unknown category"),
    NO_GROUP(400, "No group"),
    NOT_DISAGGREGATED(400, "Not disaggregated"),
    RULE_DOES_NOT_APPLY(400, "Rule does not apply"),
    BAD_YEAR(400, "Bad year"),
    BAD_CURSOR(400, "Bad cursor");

    private final int status;
    private final String title;

    AssessmentRefusal(int status, String title) {
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
