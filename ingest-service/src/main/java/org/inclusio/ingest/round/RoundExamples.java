package org.inclusio.ingest.round;

/** What the OpenAPI document shows of rounds. */
final class RoundExamples {

    static final String STATED = """
            {"title": "MDG collection 2015", "opensAt": "2015-01-05T00:00:00Z", "dueAt": "2015-03-31T23:59:59Z",
             "closesAt": "2015-04-30T23:59:59Z",
             "expectations": [{"series": ["POP", "ENROLMENT_PRIMARY"], "breakdowns": ["SEX"], "from": 2010, "to": 2014}],
             "comment": "The round for the seventieth session."}""";

    static final String ROUND = """
            {"code": "MDG-2015", "version": 1, "state": "OPEN", "title": "MDG collection 2015",
             "opensAt": "2015-01-05T00:00:00Z", "dueAt": "2015-03-31T23:59:59Z", "closesAt": "2015-04-30T23:59:59Z",
             "expectations": [{"series": ["POP", "ENROLMENT_PRIMARY"], "breakdowns": ["SEX"], "from": 2010, "to": 2014}],
             "completeness": "/v1/collection-rounds/MDG-2015/completeness"}""";

    static final String COMPLETENESS = """
            {"round": "MDG-2015", "state": "OPEN", "dueAt": "2015-03-31T23:59:59Z",
             "total": {"expected": 2, "stated": 1, "notAvailable": 0, "missing": 1, "late": 0},
             "areas": [{"refArea": "KEN", "name": "Kenya",
              "total": {"expected": 2, "stated": 1, "notAvailable": 0, "missing": 1, "late": 0},
              "series": [{"series": "POP", "name": "Population",
               "total": {"expected": 2, "stated": 1, "notAvailable": 0, "missing": 1, "late": 0},
               "groups": [{"group": {"SEX": "F"}, "years": {"2013": "STATED", "2014": "MISSING"}}]}]}]}""";

    static final String COMPLETENESS_CSV = """
            ROUND,REF_AREA,SERIES,GROUP,EXPECTED,STATED,NOT_AVAILABLE,MISSING,LATE,MISSING_YEARS
            MDG-2015,KEN,POP,SEX=F,2,1,0,1,0,2014
            """;

    static final String REOPENING = """
            {"refArea": "KEN", "until": "2015-05-15T00:00:00Z",
             "comment": "The office found a mistake in its tables and asked for a week."}""";

    static final String REMINDERS = """
            {"items": [{"number": 12, "refArea": "KEN", "moment": "DAYS_7", "at": "2015-03-25T00:00:00Z",
             "dueAt": "2015-03-31T23:59:59Z", "expected": 30, "missing": 4}]}""";

    private RoundExamples() {}
}
