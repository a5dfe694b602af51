package org.inclusio.report.report;

/** Orders and answers shown in the description of the API. A test orders and compares. */
final class ReportExamples {

    static final String ORDER = """
            {"session": 70, "cutOff": "2026-11-24T00:00:00Z", "language": "en"}
            """;

    static final String SUMMARY = """
            {
              "id": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
              "session": 70,
              "cutOff": "2026-11-24T00:00:00Z",
              "language": "en",
              "assembledAt": "2026-11-24T00:00:03.512Z",
              "assembledBy": "editor",
              "state": "DRAFT",
              "version": 1,
              "openComments": 0,
              "wordCount": 1834,
              "figureCount": 0,
              "areaCount": 0,
              "findings": [
                "No figure was known at the cut-off, so no progress can be reported.",
                "No comparison between two periods can be made.",
                "No comparison between groups of people can be made.",
                "No figure carries a disability status.",
                "No contribution has been received."
              ],
              "sha256": {
                "application/json": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "application/pdf": "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                "text/html": "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13"
              }
            }
            """;

    static final String PAGE = "{\"items\": [" + SUMMARY + "]}";

    static final String DETAIL = "{\"report\": " + SUMMARY + """
            ,
              "document": {
                "language": "en",
                "masthead": {
                  "unitedNations": "United Nations",
                  "organ": "General Assembly",
                  "symbol": "A/70/...",
                  "distribution": "Distr.: General",
                  "day": "1 July 2015",
                  "original": "Original: English",
                  "agenda": ["Seventieth session", "Item of the agenda: Social development"]
                },
                "notice": "Draft assembled by Inclusio from the figures known to it.",
                "title": "Promoting social integration through social inclusion",
                "byline": "Report of the Secretary-General (draft)",
                "summaryHeading": "Summary",
                "summary": ["12,094 figures of 80 areas were known at the cut-off."],
                "sections": [
                  {
                    "numeral": "I.",
                    "anchor": "section-I",
                    "heading": "Introduction",
                    "blocks": [
                      {"number": 1, "text": "The resolution encourages States to monitor.", "footnotes": []}
                    ]
                  }
                ]
              },
              "statistics": [
                {
                  "number": 12,
                  "table": 4,
                  "row": "Under-five mortality rate (per 1,000 live births)",
                  "column": "Median, 2010\u20132015",
                  "text": "24.6",
                  "series": "MDG_0401_U5MR",
                  "formula": "MEDIAN",
                  "value": 24.55,
                  "unit": "PER_1000_LIVE_BIRTHS",
                  "decimals": 1,
                  "firstYear": 2013,
                  "lastYear": 2015,
                  "areas": 2,
                  "figures": [4711, 4712]
                }
              ]
            }""";

    static final String FIGURES = """
            {
              "items": [
                {
                  "number": 4711,
                  "series": "MDG_0303_WOMEN_PARLIAMENT",
                  "indicator": "3.3",
                  "refArea": "ABW",
                  "timePeriod": 2009,
                  "group": {},
                  "value": 12.5,
                  "unit": "PERCENT",
                  "origin": "COMPUTED",
                  "nature": "C",
                  "reportedValue": 12,
                  "revision": 41
                }
              ],
              "next": "9c41d0be7f4711"
            }
            """;

    static final String LINEAGE = """
            {
              "figure": {
                "number": 4711,
                "series": "MDG_0303_WOMEN_PARLIAMENT",
                "indicator": "3.3",
                "refArea": "ABW",
                "timePeriod": 2009,
                "group": {},
                "value": 12.5,
                "unit": "PERCENT",
                "origin": "COMPUTED",
                "nature": "C",
                "reportedValue": 12,
                "revision": 41
              },
              "definition": {
                "indicator": "3.3",
                "indicatorName": "Proportion of seats held by women in national parliament",
                "series": "MDG_0303_WOMEN_PARLIAMENT",
                "seriesName": "Seats held by women in national parliament",
                "meaning": "Share of the seats of the single or lower chamber that women hold.",
                "ways": ["100 \u00d7 `SEATS_WOMEN` / `SEATS_TOTAL`", "as reported by the office"]
              },
              "inputs": [
                {
                  "series": "SEATS_WOMEN",
                  "refArea": "ABW",
                  "timePeriod": 2009,
                  "group": {},
                  "value": 5,
                  "submission": 17,
                  "line": 2,
                  "office": "Aruba"
                },
                {
                  "series": "SEATS_TOTAL",
                  "refArea": "ABW",
                  "timePeriod": 2009,
                  "group": {},
                  "value": 40,
                  "submission": 17,
                  "line": 3,
                  "office": "Aruba"
                }
              ]
            }
            """;

    static final String ORIGIN = """
            {
              "statistic": {
                "number": 12,
                "table": 3,
                "row": "Seats held by women in national parliament (per cent)",
                "column": "Median, 2010\u20132015",
                "text": "12.5",
                "series": "MDG_0303_WOMEN_PARLIAMENT",
                "formula": "MEDIAN",
                "value": 12.5,
                "unit": "PERCENT",
                "decimals": 1,
                "firstYear": 2009,
                "lastYear": 2009,
                "areas": 1,
                "figures": [4711]
              },
              "definition": {
                "indicator": "3.3",
                "indicatorName": "Proportion of seats held by women in national parliament",
                "series": "MDG_0303_WOMEN_PARLIAMENT",
                "seriesName": "Seats held by women in national parliament",
                "meaning": "Share of the seats of the single or lower chamber that women hold.",
                "ways": ["100 \u00d7 `SEATS_WOMEN` / `SEATS_TOTAL`", "as reported by the office"]
              },
              "figures": [
                {
                  "figure": {
                    "number": 4711,
                    "series": "MDG_0303_WOMEN_PARLIAMENT",
                    "indicator": "3.3",
                    "refArea": "ABW",
                    "timePeriod": 2009,
                    "group": {},
                    "value": 12.5,
                    "unit": "PERCENT",
                    "origin": "COMPUTED",
                    "revision": 41
                  },
                  "inputs": [
                    {
                      "series": "SEATS_WOMEN",
                      "refArea": "ABW",
                      "timePeriod": 2009,
                      "group": {},
                      "value": 5,
                      "submission": 17,
                      "line": 2,
                      "office": "Aruba"
                    }
                  ]
                }
              ]
            }
            """;

    static final String OTHER_SESSION = """
            {
              "type": "https://inclusio.example/problems/unknown-session",
              "title": "Unknown session",
              "status": 422,
              "detail": "The field session is 71, but this report is only for session 70. Send 70.",
              "instance": "/v1/reports"
            }
            """;

    static final String NO_ORDER = """
            {
              "type": "https://inclusio.example/problems/unreadable-order",
              "title": "Unreadable order",
              "status": 400,
              "detail": "The body is empty. Send an order such as {\\"session\\": 70, \\"cutOff\\": \\"2026-11-24T00:00:00Z\\", \\"language\\": \\"en\\"}.",
              "instance": "/v1/reports"
            }
            """;

    static final String UNKNOWN = """
            {
              "type": "https://inclusio.example/problems/unknown-report",
              "title": "Unknown report",
              "status": 404,
              "detail": "There is no report 'draft'. GET /v1/reports lists those there are.",
              "instance": "/v1/reports/draft"
            }
            """;

    static final String NO_TOKEN = """
            {
              "type": "https://inclusio.example/problems/no-token",
              "title": "No valid token",
              "status": 401,
              "detail": "This address answers only with a valid access token of the realm inclusio, audience inclusio-api; this request has none, or one that has expired. Ask the realm for a new one and send it as 'Authorization: Bearer <token>'.",
              "instance": "/v1/reports"
            }
            """;

    static final String ROLE_MISSING = """
            {
              "type": "https://inclusio.example/problems/role-missing",
              "title": "Role missing",
              "status": 403,
              "detail": "The token is valid, but it carries none of the roles that may do this. Ask an administrator of the realm for the role.",
              "instance": "/v1/reports"
            }
            """;

    static final String TABLE = """
            {
              "number": 9,
              "label": "Table 9",
              "title": "Goal 4: unweighted medians of areas",
              "stubHead": "Sub-series",
              "columns": ["Areas", "Median, 2010\u20132015"],
              "rows": [{"label": "Under-five mortality rate (per 1,000 live births)", "cells": ["80", "24.6"]}],
              "wordy": false,
              "notes": ["Two dots (..) mean that data are not available."],
              "source": "Source: Inclusio, from UN IGME."
            }
            """;

    static final String TABLE_CSV = """
            Sub-series,Areas,"Median, 2010\u20132015",Areas: origin,"Median, 2010\u20132015: origin"
            "Under-five mortality rate (per 1,000 live births)",80,24.6,http://localhost:8083/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/statistics/121,http://localhost:8083/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/statistics/122
            """;

    static final String UNKNOWN_TABLE = """
            {
              "type": "https://inclusio.example/problems/unknown-table",
              "title": "Unknown table",
              "status": 404,
              "detail": "The report has no table '99'; its tables are numbered from 1 to 19. GET /v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff shows them.",
              "instance": "/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/tables/99"
            }
            """;

    static final String CHART = """
            {
              "language": "en",
              "numeral": "IV",
              "label": "Figure IV",
              "title": "Goal 4: unweighted medians of areas in two periods",
              "description": "A ring for the early and a square for the late median, as in table 4.",
              "plot": {
                "kind": "DOT_PLOT",
                "legend": ["Median, 1990\u20131995, paired areas", "Median, 2010\u20132015"],
                "panels": [
                  {"unit": "Per 1,000 live births", "rows": [{"label": "Under-five mortality rate", "first": 80.6, "second": 32.1}]}
                ]
              },
              "notes": [],
              "source": "Source: as table 4."
            }
            """;

    static final String CHART_CSV = """
            Unit,Sub-series,"Median, 1990\u20131995, paired areas","Median, 2010\u20132015","Median, 1990\u20131995, paired areas: origin","Median, 2010\u20132015: origin"
            "Per 1,000 live births",Under-five mortality rate,80.6,32.1,http://localhost:8083/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/statistics/123,http://localhost:8083/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/statistics/124
            """;

    static final String UNKNOWN_CHART = """
            {
              "type": "https://inclusio.example/problems/unknown-chart",
              "title": "Unknown chart",
              "status": 404,
              "detail": "The report has no chart 'XX'; its charts are numbered from I to X. GET /v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff shows them.",
              "instance": "/v1/reports/6f9619ff-8b86-4d01-b42d-00cf4fc964ff/charts/XX"
            }
            """;

    private ReportExamples() {}
}
