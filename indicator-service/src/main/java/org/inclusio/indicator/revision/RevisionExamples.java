package org.inclusio.indicator.revision;

/** Answers shown in the description of the API. A test compares each with what the service answers. */
final class RevisionExamples {

    static final String CURSOR = "f53145c0351795515330123456.42.1729";

    static final String PAGE = """
            {
              "items": [
                {
                  "kind": "NEW",
                  "indicator": "3.3",
                  "series": "MDG_0303_WOMEN_PARLIAMENT",
                  "refArea": "BRN",
                  "timePeriod": 2009,
                  "after": {
                    "value": 12.5,
                    "unit": "PERCENT",
                    "origin": "COMPUTED",
                    "approximation": false,
                    "nature": "C",
                    "obsStatus": "A",
                    "reliability": "PUBLISH"
                  },
                  "revision": 41,
                  "computedAt": "2026-11-24T10:15:30.123456Z",
                  "submissions": [17]
                },
                {
                  "kind": "CHANGED",
                  "indicator": "3.3",
                  "series": "MDG_0303_WOMEN_PARLIAMENT",
                  "refArea": "BRN",
                  "timePeriod": 2009,
                  "before": {
                    "value": 12.5,
                    "unit": "PERCENT",
                    "origin": "COMPUTED",
                    "approximation": false,
                    "nature": "C",
                    "obsStatus": "A",
                    "reliability": "PUBLISH"
                  },
                  "after": {
                    "value": 25,
                    "unit": "PERCENT",
                    "origin": "COMPUTED",
                    "approximation": false,
                    "nature": "C",
                    "obsStatus": "P",
                    "reliability": "PUBLISH"
                  },
                  "revision": 42,
                  "computedAt": "2026-11-24T10:20:00.654321Z",
                  "submissions": [18]
                },
                {
                  "kind": "WITHDRAWN",
                  "indicator": "3.3",
                  "series": "MDG_0303_WOMEN_PARLIAMENT",
                  "refArea": "BRN",
                  "timePeriod": 2009,
                  "before": {
                    "value": 25,
                    "unit": "PERCENT",
                    "origin": "COMPUTED",
                    "approximation": false,
                    "nature": "C",
                    "obsStatus": "P",
                    "reliability": "PUBLISH"
                  },
                  "revision": 43,
                  "computedAt": "2026-11-24T10:31:12.000042Z",
                  "submissions": [19]
                }
              ],
              "until": "2026-11-24T10:31:12.000042Z"
            }
            """;

    static final String CSV = """
            kind,indicator,series,ref_area,time_period,sex,age,urbanisation,wealth_quantile,education_level,disability_status,migration_status,indigenous_status,custom_breakdown,before_value,before_unit,before_origin,before_approximation,before_nature,before_obs_status,before_lower_bound,before_upper_bound,before_reliability,before_source,before_reported_value,before_coverage,before_areas_with_data,before_areas,before_surveys_only,before_limit,after_value,after_unit,after_origin,after_approximation,after_nature,after_obs_status,after_lower_bound,after_upper_bound,after_reliability,after_source,after_reported_value,after_coverage,after_areas_with_data,after_areas,after_surveys_only,after_limit,revision,computed_at,submissions
            NEW,3.3,MDG_0303_WOMEN_PARLIAMENT,BRN,2009,_T,_T,_T,_T,_T,_T,_T,_T,_T,,,,,,,,,,,,,,,,,12.5,PERCENT,COMPUTED,false,C,A,,,PUBLISH,,,,,,,,41,2026-11-24T10:15:30.123456Z,17
            CHANGED,3.3,MDG_0303_WOMEN_PARLIAMENT,BRN,2009,_T,_T,_T,_T,_T,_T,_T,_T,_T,12.5,PERCENT,COMPUTED,false,C,A,,,PUBLISH,,,,,,,,25,PERCENT,COMPUTED,false,C,P,,,PUBLISH,,,,,,,,42,2026-11-24T10:20:00.654321Z,18
            WITHDRAWN,3.3,MDG_0303_WOMEN_PARLIAMENT,BRN,2009,_T,_T,_T,_T,_T,_T,_T,_T,_T,25,PERCENT,COMPUTED,false,C,P,,,PUBLISH,,,,,,,,,,,,,,,,,,,,,,,,43,2026-11-24T10:31:12.000042Z,19
            """;

    static final String REVERSED = """
            {
              "type": "https://inclusio.example/problems/instants-reversed",
              "title": "Instants reversed",
              "status": 400,
              "detail": "'since' is 2015-07-06T00:00:00Z and 'until' is 2014-07-07T00:00:00Z. Give the earlier instant as 'since'.",
              "instance": "/v1/revisions"
            }
            """;

    private RevisionExamples() {}
}
