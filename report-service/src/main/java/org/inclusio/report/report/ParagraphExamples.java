package org.inclusio.report.report;

/** Edits shown in the description of the API. A test makes and compares them. */
final class ParagraphExamples {

    static final String EDITED = """
        {
          "wording": "The Assembly asked for this report in its resolution 68/131; see also paragraph {paragraph:2}.",
          "reason": "Shorter."
        }
        """;

    static final String PARAGRAPH = """
        {
          "number": 1,
          "place": "1",
          "language": "en",
          "version": 2,
          "text": "The Assembly asked for this report in its resolution 68/131; see also paragraph 2.",
          "wording": "The Assembly asked for this report in its resolution 68/131; see also paragraph {paragraph:2}.",
          "draft": "The Assembly asked for this report in its resolution 68/131; see also paragraph {paragraph:2}."
        }
        """;

    static final String VERSIONS = """
        {
          "items": [
            {
              "version": 1,
              "at": "2026-11-24T00:00:03.512Z",
              "actor": "editor",
              "language": "en",
              "sha256": {"text/html": "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13"}
            },
            {
              "version": 2,
              "at": "2026-11-24T09:00:00.123456Z",
              "actor": "editor",
              "paragraph": 1,
              "place": "1",
              "language": "en",
              "reason": "Shorter.",
              "sha256": {"text/html": "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}
            }
          ]
        }
        """;

    static final String TYPED_NUMBER = """
        {
          "type": "https://inclusio.example/problems/unusable-wording",
          "title": "Unusable wording",
          "status": 422,
          "detail": "Paragraph 1, en: The text has the number \\"72\\", which stands neither in the draft of this passage nor in a name of the catalogue. Numbers are references to what the report counted, so that nobody can mistype one; only digits of the draft and of names, years and symbols of documents are typed. References are {statistic:n}, {statistic:n:number}, {statistic:n:years}, {statistic:n:areas}, {statistic:n:table}, {table:n}, {paragraph:n} and {goal:n}.",
          "instance": "/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/paragraphs/1"
        }
        """;

    private ParagraphExamples() {}
}
