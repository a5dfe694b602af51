package org.inclusio.indicator.region;

/** Answers shown in the description of the API. A test compares each with what the service answers. */
final class RegionExamples {

    static final String REGION = """
            {
              "code": "NORTHERN_AFRICA",
              "names": {
                "ar": "شمال أفريقيا",
                "en": "Northern Africa",
                "es": "África Septentrional",
                "fr": "Afrique du Nord",
                "ru": "Северная Африка",
                "zh": "北非"
              },
              "kind": "REGION",
              "partOf": "DEVELOPING",
              "composition": 2015,
              "members": ["DZA", "EGY", "ESH", "LBY", "MAR", "TUN"]
            }
            """;

    static final String LIST = "{\"regions\": [" + REGION + "]}";

    static final String CSV = """
            region,name,kind,part_of,composition,member
            NORTHERN_AFRICA,Northern Africa,REGION,DEVELOPING,2015,DZA
            """;

    static final String UNKNOWN = """
            {
              "type": "https://inclusio.example/problems/unknown-region",
              "title": "Unknown region",
              "status": 404,
              "detail": "There is no region 'ATLANTIS'. GET /v1/regions lists every code.",
              "instance": "/v1/regions/ATLANTIS"
            }
            """;

    static final String CONTRIBUTIONS = """
            {
              "value": {
                "indicator": "3.3",
                "series": "MDG_0303_WOMEN_PARLIAMENT",
                "refArea": "OCEANIA",
                "timePeriod": 2009,
                "value": 1.764705882352941,
                "unit": "PERCENT",
                "origin": "AGGREGATED",
                "approximation": false,
                "obsStatus": "A",
                "precision": "NONE",
                "reliability": "PUBLISH",
                "revision": 42,
                "computedAt": "2026-11-24T10:15:31Z",
                "inputs": [],
                "coverage": {
                  "percent": 71.87,
                  "areasWithData": 3,
                  "areas": 21,
                  "imputedValue": 1.764705882352941,
                  "imputedPercent": 71.87,
                  "areasSurveyed": 0,
                  "areasCatalogued": 0,
                  "populationSource": "UN_WPP2015"
                }
              },
              "aggregation": "RATIO_OF_SUMS",
              "imputed": false,
              "madeOf": "2026-11-24T10:15:31Z",
              "population": 9445316,
              "contributions": [
                {
                  "refArea": "KIR", "how": "OF_THE_YEAR", "timePeriod": 2009, "value": 4.347826086956522,
                  "sum": 2, "weight": 46, "share": 27.06, "population": 100496
                },
                {
                  "refArea": "PNG", "how": "OF_THE_YEAR", "timePeriod": 2009, "value": 0.9174311926605505,
                  "sum": 1, "weight": 109, "share": 64.12, "population": 6688147
                },
                {
                  "refArea": "TUV", "how": "OF_THE_YEAR", "timePeriod": 2009, "value": 0,
                  "sum": 0, "weight": 15, "share": 8.82
                }
              ],
              "without": [
                "ASM", "COK", "FJI", "FSM", "GUM", "MHL", "MNP", "NCL", "NIU", "NRU", "PLW", "PYF", "SLB", "TKL", "TON", "VUT",
                "WLF", "WSM"
              ]
            }
            """;

    static final String CONTRIBUTIONS_CSV = """
            region,ref_area,how,time_period,later_period,value,sum,weight,compared_sum,compared_weight,whole_weight,estimated,share,population,catalogue_weight,surveyed,limit,upper_sum
            OCEANIA,KIR,OF_THE_YEAR,2009,,4.347826086956522,2,46,,,,,27.06,100496,,,,
            """;

    static final String NOT_AGGREGATED = """
            {
              "type": "https://inclusio.example/problems/not-aggregated",
              "title": "Not aggregated",
              "status": 400,
              "detail": "MDG_0707_SPECIES has no values of regions, because it is about the world or a group of countries as a whole, and is reported and not made of values of areas. Ask about another sub-series.",
              "instance": "/v1/regions/WORLD/contributions"
            }
            """;

    private RegionExamples() {}
}
