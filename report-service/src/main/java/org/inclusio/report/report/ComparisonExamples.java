package org.inclusio.report.report;

/** A comparison shown in the description of the API. A test compares its fields. */
final class ComparisonExamples {

    static final String COMPARISON = """
            {
              "before": {
                "report": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
                "version": 1,
                "cutOff": "2026-11-24T00:00:00Z"
              },
              "after": {
                "report": "0f8fad5b-d9cb-469f-a165-70867728950e",
                "version": 1,
                "cutOff": "2026-11-25T00:00:00Z"
              },
              "language": "en",
              "passages": [
                {
                  "before": 3,
                  "after": 3,
                  "place": "3",
                  "pieces": [
                    {"kind": "SAME", "text": "The present draft was assembled on "},
                    {"kind": "DELETED", "text": "24"},
                    {"kind": "INSERTED", "text": "25"},
                    {"kind": "SAME", "text": " November 2026."}
                  ]
                }
              ],
              "tables": [
                {
                  "before": 5,
                  "after": 5,
                  "title": "Goal 5: unweighted medians of areas",
                  "rows": [
                    {
                      "row": "Maternal mortality ratio (per 100,000 live births)",
                      "kind": "SAME",
                      "cells": [{"column": "Median, 2010\u20132015", "before": "72", "after": "73"}]
                    }
                  ]
                }
              ],
              "figureCount": 1,
              "figures": [
                {
                  "why": "REVISED",
                  "series": "MDG_0501_MMR",
                  "refArea": "KEN",
                  "timePeriod": 2015,
                  "group": {"sex": "F", "age": "Y15T49"},
                  "unit": "PER_100000_LIVE_BIRTHS",
                  "before": 510,
                  "after": 9999,
                  "figureBefore": 4711,
                  "figureAfter": 12095
                }
              ]
            }
            """;

    private ComparisonExamples() {}
}
