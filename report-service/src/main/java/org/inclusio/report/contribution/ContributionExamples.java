package org.inclusio.report.contribution;

/** The examples of the API's description. */
final class ContributionExamples {

    static final String KNOWN = """
            {
              "id": "5",
              "version": 2,
              "contributorKind": "MEMBER_STATE",
              "contributor": "KEN",
              "at": "2015-05-29T09:00:00Z",
              "kind": "GOOD_PRACTICE",
              "title": "Questions on disability in the census of population",
              "text": "The census of 2009 asked every household about disability.",
              "language": "en",
              "paragraphs": [11, 13],
              "groups": ["PERSONS_WITH_DISABILITIES"],
              "from": 2009,
              "to": 2009,
              "links": ["https://example.org/census"],
              "attachments": [
                {
                  "name": "questionnaire.pdf",
                  "mediaType": "application/pdf",
                  "size": 48213,
                  "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                  "address": "/v1/contributions/5/attachments/1"
                }
              ]
            }""";

    static final String PAGE = "{\"items\": [" + KNOWN + "]}";

    static final String HTML = """
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head><meta charset="UTF-8"/><title>Questions on disability in the census of population</title></head>
            <body><main><h1>Questions on disability in the census of population</h1>
            <p>Kenya: a good practice; paragraphs of the resolution: 11, 13</p>
            <p>The census of <strong>2009</strong> asked every household about disability.</p></main></body>
            </html>
            """;

    private ContributionExamples() {}
}
