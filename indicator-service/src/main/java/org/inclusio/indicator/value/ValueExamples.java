package org.inclusio.indicator.value;

/** Answers shown in the description of the API. A test compares each with what the service answers. */
public final class ValueExamples {

    static final String CURSOR =
            "bc421edf69TURHXzAzMDNfV09NRU5fUEFSTElBTUVOVHxLRU58MjAwOXxfVHxfVHxfVHxfVHxfVHxfVHxfVHxfVHxfVA";

    public static final String PAGE = """
            {
              "items": [
                {
                  "indicator": "3.3",
                  "series": "MDG_0303_WOMEN_PARLIAMENT",
                  "refArea": "ABW",
                  "timePeriod": 2009,
                  "value": 12.5,
                  "unit": "PERCENT",
                  "origin": "COMPUTED",
                  "approximation": false,
                  "nature": "C",
                  "obsStatus": "A",
                  "precision": "NONE",
                  "reliability": "PUBLISH",
                  "reportedValue": 12,
                  "revision": 41,
                  "computedAt": "2026-11-24T10:15:30Z",
                  "inputs": [
                    {
                      "series": "SEATS_WOMEN",
                      "refArea": "ABW",
                      "timePeriod": 2009,
                      "value": 5,
                      "submission": 17,
                      "line": 2
                    },
                    {
                      "series": "SEATS_TOTAL",
                      "refArea": "ABW",
                      "timePeriod": 2009,
                      "value": 40,
                      "submission": 17,
                      "line": 3
                    }
                  ],
                  "weight": 40,
                  "weightSource": "REPORTED"
                }
              ]
            }
            """;

    public static final String CSV = """
            indicator,series,ref_area,time_period,sex,age,urbanisation,wealth_quantile,education_level,disability_status,migration_status,indigenous_status,custom_breakdown,value,unit,origin,approximation,nature,obs_status,lower_bound,upper_bound,source,reported_value,inputs,precision,reliability,weight,coverage,areas_with_data,areas,imputed_value,imputed_coverage,conf_status,weight_source,areas_surveyed,surveys_only,areas_catalogued,population_source,limit,limit_rule
            3.3,MDG_0303_WOMEN_PARLIAMENT,ABW,2009,_T,_T,_T,_T,_T,_T,_T,_T,_T,12.5,PERCENT,COMPUTED,false,C,A,,,,12,"SEATS_WOMEN 5 (submission 17, line 2); SEATS_TOTAL 40 (submission 17, line 3)",NONE,PUBLISH,40,,,,,,F,REPORTED,,,,,,
            """;

    static final String NOT_AGGREGATED = """
            {
              "type": "https://inclusio.example/problems/not-aggregated",
              "title": "Not aggregated",
              "status": 400,
              "detail": "MDG_0103_POOREST_QUINTILE has no values of regions, because it measures something else in each country, so that no mean of countries has a meaning. Ask for areas as 'refArea'.",
              "instance": "/v1/indicators/1.3/values"
            }
            """;

    static final String YEARS_REVERSED = """
            {
              "type": "https://inclusio.example/problems/years-reversed",
              "title": "Years reversed",
              "status": 400,
              "detail": "'from' is 2015 and 'to' is 1990. Give the earlier year as 'from'.",
              "instance": "/v1/indicators/3.3/values"
            }
            """;

    static final String UNKNOWN_AREA = """
            {
              "type": "https://inclusio.example/problems/unknown-area",
              "title": "Unknown area",
              "status": 400,
              "detail": "'refArea' names 'XYZ', which is no area of the catalogue. Give an ISO 3166-1 alpha-3 code in capitals, such as KEN, or the code of a region, such as WORLD.",
              "instance": "/v1/indicators/3.3/values"
            }
            """;

    private ValueExamples() {}
}
