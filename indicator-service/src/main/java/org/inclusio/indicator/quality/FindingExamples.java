package org.inclusio.indicator.quality;

/** Answers shown in the description of the API. A test compares the finding with what the service answers. */
final class FindingExamples {

    static final String PAGE = """
            {
              "items": [
                {
                  "rule": "TOTAL_AND_PARTS",
                  "refArea": "ABW",
                  "series": "POP_PRIMARY_AGE",
                  "timePeriod": 1999,
                  "group": {"age": "SCHOOL_PRIMARY"},
                  "stated": 8110,
                  "summed": 8107,
                  "difference": 3,
                  "percent": 0.03699,
                  "sentence": "POP_PRIMARY_AGE of ABW (SCHOOL_PRIMARY) in 1999 is stated as 8110, and its 2 parts add up to 8107. Correct the wrong number, or send the persons whose group is not known under _U.",
                  "statedBy": [
                    {"series": "POP_PRIMARY_AGE", "refArea": "ABW", "timePeriod": 1999, "value": 8110, "submission": 1, "line": 1}
                  ],
                  "parts": [
                    {"series": "POP_PRIMARY_AGE", "refArea": "ABW", "sex": "F", "timePeriod": 1999, "value": 3999, "submission": 1, "line": 2},
                    {"series": "POP_PRIMARY_AGE", "refArea": "ABW", "sex": "M", "timePeriod": 1999, "value": 4108, "submission": 1, "line": 3}
                  ]
                }
              ]
            }
            """;

    static final String CSV = """
            rule,ref_area,series,time_period,group,stated,summed,difference,percent,stated_by,parts,sentence
            TOTAL_AND_PARTS,ABW,POP_PRIMARY_AGE,1999,age=SCHOOL_PRIMARY,8110,8107,3,0.03699,1:1,1:2 1:3,"POP_PRIMARY_AGE of ABW (SCHOOL_PRIMARY) in 1999 is stated as 8110, and its 2 parts add up to 8107. Correct the wrong number, or send the persons whose group is not known under _U."
            """;

    private FindingExamples() {}
}
