package org.inclusio.indicator.region;

import org.inclusio.problem.Refusal;

/** How a question about regions can be refused. */
enum RegionRefusal implements Refusal {
    UNKNOWN_REGION(404, "Unknown region"),
    NO_REGIONAL_VALUE(404, "No regional value"),
    UNKNOWN_PARAMETER(400, "Unknown parameter"),
    SERIES_MISSING(400, "Series missing"),
    UNKNOWN_SERIES(400, "Unknown series"),
    NOT_AGGREGATED(400, "Not aggregated"),
    BAD_YEAR(400, "Bad year"),
    NOT_ONE_GROUP(400, "Not one group"),
    BAD_IMPUTED(400, "Bad imputed");

    private final int status;
    private final String title;

    RegionRefusal(int status, String title) {
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
