package org.inclusio.indicator.catalogue;

/** Answers shown in the description of the API. A test compares each with what the service answers. */
final class CatalogueExamples {

    static final String INDICATOR = """
            {
              "code": "1.2",
              "name": "Poverty gap ratio",
              "goal": {"code": "1", "title": "Eradicate extreme poverty and hunger"},
              "target": {
                "code": "1.A",
                "title": "Halve, between 1990 and 2015, the proportion of people whose income is less than one dollar a day"
              },
              "series": [
                {
                  "series": "MDG_0102_POV_GAP",
                  "name": "Poverty gap ratio at $1.25 a day (PPP)",
                  "unit": "PERCENT",
                  "method": "POVERTY_GAP",
                  "direction": "LOWER",
                  "targetRule": "NONE",
                  "disaggregations": [
                    "urbanisation", "disabilityStatus", "migrationStatus", "indigenousStatus", "customBreakdown"
                  ],
                  "aggregation": "WEIGHTED_MEAN",
                  "weight": "POP"
                }
              ]
            }
            """;

    static final String LIST = "{\"indicators\": [" + INDICATOR + "]}";

    static final String CSV = """
            indicator,indicator_name,goal,target,series,name,unit,method,direction,target_rule,target_value,disaggregations,aggregation,weight
            1.2,Poverty gap ratio,1,1.A,MDG_0102_POV_GAP,Poverty gap ratio at $1.25 a day (PPP),PERCENT,POVERTY_GAP,LOWER,NONE,,urbanisation;disabilityStatus;migrationStatus;indigenousStatus;customBreakdown,WEIGHTED_MEAN,POP
            """;

    static final String UNKNOWN = """
            {
              "type": "https://inclusio.example/problems/unknown-indicator",
              "title": "Unknown indicator",
              "status": 404,
              "detail": "There is no indicator '9.9'. GET /v1/indicators lists every code.",
              "instance": "/v1/indicators/9.9"
            }
            """;

    private CatalogueExamples() {}
}
