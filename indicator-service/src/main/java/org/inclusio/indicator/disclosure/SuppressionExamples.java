package org.inclusio.indicator.disclosure;

/** Answers shown in the description of the API. A test compares them with what the service answers. */
final class SuppressionExamples {

    static final String PAGE = """
            {
              "items": [
                {
                  "refArea": "BLZ",
                  "series": "TB_CURED_OR_COMPLETED",
                  "timePeriod": 2010,
                  "group": {"sex": "F"},
                  "reason": "PRIMARY",
                  "width": 6
                },
                {
                  "refArea": "BLZ",
                  "series": "TB_CURED_OR_COMPLETED",
                  "timePeriod": 2010,
                  "group": {"sex": "M"},
                  "reason": "COMPLEMENTARY",
                  "width": 6
                }
              ]
            }
            """;

    static final String CSV = """
            ref_area,series,time_period,group,reason,width
            BLZ,TB_CURED_OR_COMPLETED,2010,sex=F,PRIMARY,6
            BLZ,TB_CURED_OR_COMPLETED,2010,sex=M,COMPLEMENTARY,6
            """;

    private SuppressionExamples() {}
}
