package org.inclusio.indicator.release;

/** Answers as they look, for the OpenAPI document. */
final class ReleaseExamples {

    static final String SECOND = """
            {"name": "2015-07", "asOf": "2015-07-06T15:00:00Z", "note": "For the report to the seventieth session.",
             "since": "2014-07", "changes": [
               {"indicator": "3.3", "cause": "NEW", "cells": 190},
               {"indicator": "3.3", "cause": "REVISED", "cells": 2}]}""";

    static final String WITHDRAWN = """
            {"name": "2014-07", "asOf": "2014-07-07T15:00:00Z", "note": "For the progress chart.",
             "changes": [{"indicator": "3.3", "cause": "NEW", "cells": 188}],
             "withdrawn": {"at": "2015-07-20T10:00:00Z", "successor": "2015-07",
               "reason": "An office had sent the seats of the upper house as those of the lower."}}""";

    static final String PAGE = "{\"items\": [" + SECOND + ", " + WITHDRAWN + "]}";

    static final String GONE = """
            {"type": "https://inclusio.example/problems/withdrawn", "title": "Release withdrawn", "status": 410,
             "detail": "Release '2014-07' was withdrawn at 2015-07-20T10:00:00Z: An office had sent the seats of the upper house as those of the lower. In its place stands '2015-07': GET /v1/releases/2015-07.",
             "instance": "/v1/releases/2014-07"}""";

    static final String CHANGES = """
            {"items": [{"cause": "REVISED", "kind": "CHANGED", "indicator": "3.3", "series": "MDG_0303_WOMEN_PARLIAMENT",
              "refArea": "BRN", "timePeriod": 2009,
              "before": {"value": 12.5, "unit": "PERCENT", "origin": "COMPUTED", "approximation": false, "obsStatus": "A",
                "reliability": "PUBLISH"},
              "after": {"value": 15, "unit": "PERCENT", "origin": "COMPUTED", "approximation": false, "obsStatus": "A",
                "reliability": "PUBLISH"},
              "revision": 42, "computedAt": "2015-06-30T09:00:00Z", "submissions": [18]}]}""";

    static final String CHANGES_CSV = """
            cause,kind,indicator,series,ref_area,time_period,sex,age,urbanisation,wealth_quantile,education_level,disability_status,migration_status,indigenous_status,custom_breakdown,before_value,before_unit,before_origin,before_approximation,before_nature,before_obs_status,before_lower_bound,before_upper_bound,before_reliability,before_source,before_reported_value,before_coverage,before_areas_with_data,before_areas,before_surveys_only,before_limit,after_value,after_unit,after_origin,after_approximation,after_nature,after_obs_status,after_lower_bound,after_upper_bound,after_reliability,after_source,after_reported_value,after_coverage,after_areas_with_data,after_areas,after_surveys_only,after_limit,revision,computed_at,submissions
            REVISED,CHANGED,3.3,MDG_0303_WOMEN_PARLIAMENT,BRN,2009,_T,_T,_T,_T,_T,_T,_T,_T,_T,12.5,PERCENT,COMPUTED,false,,A,,,PUBLISH,,,,,,,,15,PERCENT,COMPUTED,false,,A,,,PUBLISH,,,,,,,,42,2015-06-30T09:00:00Z,18
            """;

    private ReleaseExamples() {}
}
