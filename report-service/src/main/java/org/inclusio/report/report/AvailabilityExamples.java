package org.inclusio.report.report;

/** The answer about availability shown in the description of the API, which is that on the shipped sample. */
final class AvailabilityExamples {

    static final String MATRIX = """
            {
              "items": [
                {
                  "indicator": "1.8",
                  "criterion": "any",
                  "region": "NORTHERN_AFRICA",
                  "areas": 6,
                  "start": 1,
                  "now": 3,
                  "without": ["ESH", "LBY", "MAR"]
                }
              ]
            }
            """;

    static final String CSV = """
            indicator,criterion,region,areas,start,now,without
            1.8,any,NORTHERN_AFRICA,6,1,3,ESH LBY MAR
            """;

    private AvailabilityExamples() {}
}
