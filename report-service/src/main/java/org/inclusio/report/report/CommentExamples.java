package org.inclusio.report.report;

/** Comments shown in the description of the API. A test makes and compares them. */
final class CommentExamples {

    static final String SAID = """
            {"body": "Say *which* areas."}
            """;

    static final String COMMENT = """
            {
              "number": 1,
              "paragraph": 2,
              "place": "2",
              "version": 1,
              "author": "editor",
              "at": "2026-11-24T09:00:00.123456Z",
              "body": "Say *which* areas."
            }
            """;

    static final String RESOLVED = """
            {
              "number": 1,
              "paragraph": 2,
              "place": "2",
              "version": 1,
              "author": "editor",
              "at": "2026-11-24T09:00:00.123456Z",
              "body": "Say *which* areas.",
              "resolvedBy": "editor",
              "resolvedAt": "2026-11-24T10:00:00.123456Z"
            }
            """;

    static final String COMMENTS = "{\"items\": [" + COMMENT + "]}";

    private CommentExamples() {}
}
