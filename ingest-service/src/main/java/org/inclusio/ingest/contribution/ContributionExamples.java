package org.inclusio.ingest.contribution;

/** The examples of the API's description. */
final class ContributionExamples {

    static final String STATED = """
            {
              "kind": "GOOD_PRACTICE",
              "title": "Questions on disability in the census of population",
              "body": "The census of **2009** asked every household about disability.",
              "language": "en",
              "paragraphs": [11, 13],
              "groups": ["PERSONS_WITH_DISABILITIES"],
              "from": 2009,
              "to": 2009,
              "links": ["https://example.org/census"]
            }""";

    static final String PUBLISHED = """
            {
              "id": "5",
              "version": 3,
              "status": "FINAL",
              "announced": true,
              "contributorKind": "MEMBER_STATE",
              "contributor": "KEN",
              "content": {
                "kind": "GOOD_PRACTICE",
                "title": "Questions on disability in the census of population",
                "body": "The census of **2009** asked every household about disability.",
                "language": "en",
                "paragraphs": [11, 13],
                "groups": ["PERSONS_WITH_DISABILITIES"],
                "from": 2009,
                "to": 2009,
                "links": ["https://example.org/census"]
              },
              "attachments": [],
              "writtenBy": "nso-kenya",
              "writtenAt": "2015-05-29T09:00:00Z"
            }""";

    static final String PAGE = """
            {
              "items": [
                {
                  "id": "5",
                  "version": 3,
                  "status": "FINAL",
                  "announced": true,
                  "contributorKind": "MEMBER_STATE",
                  "contributor": "KEN",
                  "content": {
                    "kind": "GOOD_PRACTICE",
                    "title": "Questions on disability in the census of population",
                    "language": "en",
                    "paragraphs": [11, 13]
                  },
                  "attachments": [],
                  "writtenBy": "nso-kenya",
                  "writtenAt": "2015-05-29T09:00:00Z"
                }
              ]
            }""";

    static final String HTML = """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head><meta charset="utf-8"><title>Questions on disability in the census of population</title></head>
            <body><h1>Questions on disability in the census of population</h1>
            <p>The census of <strong>2009</strong> asked every household about disability.</p>
            </body></html>
            """;

    static final String ATTACHED = """
            {
              "number": 1,
              "name": "questionnaire.pdf",
              "mediaType": "application/pdf",
              "size": 48213,
              "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
            }""";

    private ContributionExamples() {}
}
