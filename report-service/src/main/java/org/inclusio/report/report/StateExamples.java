package org.inclusio.report.report;

/** Steps and refusals of them shown in the description of the API. A test takes and compares them. */
final class StateExamples {

    static final String STEP = """
            {"state": "IN_REVIEW", "reason": "Ready to be read by the Division."}
            """;

    static final String STANDING = """
            {
              "state": "IN_REVIEW",
              "version": 1,
              "next": ["DRAFT", "PUBLISHED"],
              "changes": [
                {
                  "number": 1,
                  "at": "2026-11-24T09:00:00.123456Z",
                  "actor": "editor",
                  "before": "DRAFT",
                  "after": "IN_REVIEW",
                  "version": 1,
                  "reason": "Ready to be read by the Division."
                }
              ]
            }
            """;

    static final String NO_SUCH_STEP = """
            {
              "type": "https://inclusio.example/problems/no-such-step",
              "title": "No such step",
              "status": 409,
              "detail": "The report is DRAFT and can't become PUBLISHED. It can become IN_REVIEW.",
              "instance": "/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/state"
            }
            """;

    private StateExamples() {}
}
