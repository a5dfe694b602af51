package org.inclusio.indicator.bulk;

/** Answers as they look, for the OpenAPI document. */
final class BulkExamples {

    static final String CONTENTS = """
            {"release": "2015-07", "asOf": "2015-07-06T15:00:00Z", "note": "For the report to the seventieth session.",
             "since": "2014-07", "files": [
               {"path": "values.parquet", "title": "All values", "mediaType": "application/vnd.apache.parquet",
                "bytes": 1048576, "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "rows": 52000, "firstYear": 1990, "lastYear": 2015, "lastChange": "2015-06-30T09:00:00Z", "areas": 210}]}""";

    static final String REGIONS = """
            region,name,kind,part_of,composition,member
            NORTHERN_AFRICA,Northern Africa,REGION,DEVELOPING,2015,DZA
            """;

    static final String UNKNOWN_FILE = """
            {"type": "https://inclusio.example/problems/unknown-file", "title": "Unknown file", "status": 404,
             "detail": "Release '2015-07' has no file 'values.csv'. GET /bulk/2015-07/toc.json lists all: README.md, areas.csv, by-series/..., values.csv.gz, values.parquet.",
             "instance": "/bulk/2015-07/values.csv"}""";

    static final String STILL_MAKING = """
            {"type": "https://inclusio.example/problems/still-making", "title": "Still making the files", "status": 503,
             "detail": "The files of release '2015-07' are still being made. Ask again in a moment; GET /v1/releases/2015-07 tells of the release, and GET /v1/releases/2015-07/indicators/{code}/values its values.",
             "instance": "/bulk/2015-07/values.parquet"}""";

    private BulkExamples() {}
}
