package org.inclusio.indicator.inequality;

/** Answers shown in the description of the API. A test compares each with what the service answers. */
final class InequalityExamples {

    static final String MEASURES = """
            {
              "measures": [
                {
                  "measure": "DIFFERENCE",
                  "name": "Difference",
                  "kind": "ABSOLUTE",
                  "unit": "INDICATOR",
                  "equality": 0,
                  "signed": true,
                  "meaning": "The gap between the two ends of the groups, whatever lies between them.",
                  "formula": "last y - first y",
                  "reading": "Above 0: the most advantaged have more of the indicator; below 0: the most disadvantaged have more. Whether more is good is the direction of the indicator.",
                  "conditions": [],
                  "interval": "From the limits of the groups: the distances of the parts from their limits add up as squares (Zou and Donner 2008; for a difference of two proportions Newcombe 1998, method 10).",
                  "counterpart": "RATIO",
                  "source": "World Health Organization, Handbook on health inequality monitoring, 2013"
                }
              ]
            }
            """;

    static final String MEASURES_CSV = """
            measure,name,kind,unit,equality,signed,meaning,formula,reading,conditions,interval,counterpart,source
            DIFFERENCE,Difference,ABSOLUTE,INDICATOR,0,true,"The gap between the two ends of the groups, whatever lies between them.",last y - first y,Above 0: the most advantaged have more of the indicator; below 0: the most disadvantaged have more. Whether more is good is the direction of the indicator.,,"From the limits of the groups: the distances of the parts from their limits add up as squares (Zou and Donner 2008; for a difference of two proportions Newcombe 1998, method 10).",RATIO,"World Health Organization, Handbook on health inequality monitoring, 2013"
            """;

    static final String PAGE = """
            {
              "items": [
                {
                  "indicator": "5.2",
                  "series": "MDG_0502_SBA",
                  "refArea": "GTM",
                  "timePeriod": 2014,
                  "dimension": "wealthQuantile",
                  "unit": "PERCENT",
                  "direction": "HIGHER",
                  "ranked": true,
                  "shares": "EQUAL",
                  "mean": 72.7719,
                  "groups": [
                    {
                      "code": "Q1",
                      "name": "Poorest fifth",
                      "value": 39.8504,
                      "lowerBound": 36.17626,
                      "upperBound": 43.64259,
                      "share": 0.2,
                      "obsStatus": "A",
                      "reliability": "PUBLISH"
                    },
                    {
                      "code": "Q2",
                      "name": "Second fifth",
                      "value": 56.9375,
                      "lowerBound": 53.19319,
                      "upperBound": 60.60414,
                      "share": 0.2,
                      "obsStatus": "A",
                      "reliability": "PUBLISH"
                    },
                    {
                      "code": "Q3",
                      "name": "Middle fifth",
                      "value": 78.582,
                      "lowerBound": 75.71215,
                      "upperBound": 81.19688,
                      "share": 0.2,
                      "obsStatus": "A",
                      "reliability": "PUBLISH"
                    },
                    {
                      "code": "Q4",
                      "name": "Fourth fifth",
                      "value": 92.0661,
                      "lowerBound": 90.0162,
                      "upperBound": 93.72447,
                      "share": 0.2,
                      "obsStatus": "A",
                      "reliability": "PUBLISH"
                    },
                    {
                      "code": "Q5",
                      "name": "Richest fifth",
                      "value": 96.4236,
                      "lowerBound": 94.40719,
                      "upperBound": 97.73057,
                      "share": 0.2,
                      "obsStatus": "A",
                      "reliability": "PUBLISH"
                    }
                  ],
                  "measures": [
                    {
                      "measure": "DIFFERENCE",
                      "kind": "ABSOLUTE",
                      "value": 56.5732,
                      "unit": "PERCENTAGE_POINTS",
                      "equality": 0,
                      "lowerBound": 52.2782,
                      "upperBound": 60.4729,
                      "gap": "SHOWN",
                      "betterOff": "Q5"
                    },
                    {
                      "measure": "RATIO",
                      "kind": "RELATIVE",
                      "value": 2.41964,
                      "unit": "NONE",
                      "equality": 1,
                      "lowerBound": 2.20404,
                      "upperBound": 2.66787,
                      "gap": "SHOWN",
                      "betterOff": "Q5"
                    }
                  ]
                }
              ]
            }
            """;

    static final String CSV = """
            indicator,series,ref_area,time_period,dimension,within,shares,mean,groups,measure,kind,value,unit,equality,lower_bound,upper_bound,gap,better_off,undefined,refused
            5.2,MDG_0502_SBA,GTM,2014,wealthQuantile,,EQUAL,72.7719,Q1 39.8504 (share 0.2); Q2 56.9375 (share 0.2); Q3 78.582 (share 0.2); Q4 92.0661 (share 0.2); Q5 96.4236 (share 0.2),DIFFERENCE,ABSOLUTE,56.5732,PERCENTAGE_POINTS,0,52.2782,60.4729,SHOWN,Q5,,
            5.2,MDG_0502_SBA,GTM,2014,wealthQuantile,,EQUAL,72.7719,Q1 39.8504 (share 0.2); Q2 56.9375 (share 0.2); Q3 78.582 (share 0.2); Q4 92.0661 (share 0.2); Q5 96.4236 (share 0.2),RATIO,RELATIVE,2.41964,NONE,1,2.20404,2.66787,SHOWN,Q5,,
            """;

    static final String DIMENSION_MISSING = """
            {
              "type": "https://inclusio.example/problems/dimension-missing",
              "title": "Dimension missing",
              "status": 400,
              "detail": "'dimension' says whose groups are compared. Give one of sex, urbanisation, wealthQuantile, educationLevel, disabilityStatus, migrationStatus, indigenousStatus.",
              "instance": "/v1/indicators/5.2/inequality"
            }
            """;

    private InequalityExamples() {}
}
