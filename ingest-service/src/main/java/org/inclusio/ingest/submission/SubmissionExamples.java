package org.inclusio.ingest.submission;

/** The examples of the API's description; a test compares them with real answers. */
final class SubmissionExamples {

    static final String PLAIN_CSV = """
            ref_area,series,sex,time_period,value,unit,source
            KEN,ENROLMENT_PRIMARY,F,2009,3515413,PUPILS,UNESCO UIS
            KEN,ENROLMENT_PRIMARY,M,2009,3634846,PUPILS,UNESCO UIS
            """;

    static final String SDMX_CSV = """
            STRUCTURE,STRUCTURE_ID,ACTION,SERIES,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE
            dataflow,INCLUSIO:DF_OBSERVATIONS(1.0),M,ENROLMENT_PRIMARY,KEN,F,2009,3515413,PUPILS
            """;

    static final String ACCEPTED = """
            {
              "id": "17",
              "refArea": "KEN",
              "status": "ACCEPTED",
              "dryRun": false,
              "partial": false,
              "format": "text/csv",
              "submittedBy": "nso-kenya",
              "receivedAt": "2015-07-01T09:30:00.120Z",
              "decidedAt": "2015-07-01T09:30:00.180Z",
              "counts": {"received": 2, "new": 2, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0},
              "findingCount": 0,
              "findings": "/v1/submissions/17/findings"
            }""";

    static final String CONFIRMED = """
            {
              "id": "20",
              "refArea": "KEN",
              "status": "ACCEPTED",
              "dryRun": false,
              "partial": false,
              "format": "text/csv",
              "submittedBy": "nso-kenya",
              "confirmation": "New census; see its report.",
              "confirmedBy": "nso-kenya",
              "receivedAt": "2015-07-01T09:33:00.120Z",
              "decidedAt": "2015-07-01T09:41:12.480Z",
              "counts": {"received": 3, "new": 0, "changed": 3, "unchanged": 0, "withdrawn": 0, "refused": 0},
              "findingCount": 1,
              "findings": "/v1/submissions/20/findings"
            }""";

    static final String APPROVED = """
            {
              "id": "21",
              "refArea": "KEN",
              "status": "AWAITING_RELEASE",
              "dryRun": false,
              "partial": false,
              "format": "text/csv",
              "submittedBy": "nso-kenya",
              "approvalRequired": true,
              "approval": "Compared with the census tables.",
              "approvedBy": "a.second",
              "releaseAt": "2015-07-06T09:00:00Z",
              "receivedAt": "2015-07-01T09:50:00.120Z",
              "counts": {"received": 3, "new": 3, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0},
              "findingCount": 0,
              "findings": "/v1/submissions/21/findings"
            }""";

    static final String WITHDRAWN = """
            {
              "id": "17",
              "refArea": "KEN",
              "status": "WITHDRAWN",
              "dryRun": false,
              "partial": false,
              "format": "text/csv",
              "submittedBy": "nso-kenya",
              "withdrawnBy": "23",
              "receivedAt": "2015-07-01T09:30:00.120Z",
              "decidedAt": "2015-07-01T09:30:00.180Z",
              "counts": {"received": 2, "new": 2, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0},
              "findingCount": 0,
              "findings": "/v1/submissions/17/findings"
            }""";

    static final String RECEIVED = """
            {
              "id": "19",
              "refArea": "KEN",
              "status": "RECEIVED",
              "dryRun": false,
              "partial": false,
              "format": "text/csv",
              "submittedBy": "nso-kenya",
              "receivedAt": "2015-07-01T09:32:00.120Z",
              "counts": {"received": 0, "new": 0, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 0},
              "findingCount": 0,
              "findings": "/v1/submissions/19/findings"
            }""";

    static final String PAGE = "{\"items\": [" + ACCEPTED + "], \"next\": \"17\"}";

    static final String REJECTED = """
            {
              "id": "18",
              "refArea": "KEN",
              "status": "REJECTED",
              "dryRun": false,
              "partial": false,
              "format": "text/csv",
              "submittedBy": "nso-kenya",
              "receivedAt": "2015-07-01T09:31:00.120Z",
              "decidedAt": "2015-07-01T09:31:00.180Z",
              "counts": {"received": 2, "new": 0, "changed": 0, "unchanged": 0, "withdrawn": 0, "refused": 2},
              "findingCount": 1,
              "findings": "/v1/submissions/18/findings"
            }""";

    static final String FINDINGS = """
            {
              "items": [
                {
                  "line": 3,
                  "column": "SEX",
                  "value": "X",
                  "rule": "KNOWN_CODE",
                  "severity": "ERROR",
                  "explained": false,
                  "message": "Line 3, SEX: \\"X\\" is not in the code list sex. Use one of F, M, _T, _O, _N, _U, _Z."
                }
              ]
            }""";

    static final String FINDINGS_CSV = """
            line,column,value,own_column,own_value,rule,severity,explained,message
            3,SEX,X,,,KNOWN_CODE,ERROR,false,"Line 3, SEX: ""X"" is not in the code list sex. Use one of F, M, _T, _O, _N, _U, _Z."
            """;

    static final String FOREIGN = """
            {
              "type": "https://inclusio.example/problems/foreign-area",
              "title": "An office speaks for its own area only",
              "status": 403,
              "detail": "Line 3 is about UGA, and this token speaks for KEN. Nothing was kept; send only rows about KEN.",
              "instance": "/v1/submissions"
            }""";

    static final String SDMX_JSON = """
            {"data": {
              "dataSets": [{"action": "Replace", "observations": {"0:0:0:0": [3515413, "PUPILS"]}}],
              "structures": [{
                "dimensions": {"observation": [
                  {"id": "REF_AREA", "values": [{"id": "KEN"}]},
                  {"id": "SERIES", "values": [{"id": "ENROLMENT_PRIMARY"}]},
                  {"id": "SEX", "values": [{"id": "F"}]},
                  {"id": "TIME_PERIOD", "values": [{"value": "2009"}]}]},
                "attributes": {"observation": [{"id": "UNIT_MEASURE"}]}}]}}
            """;

    static final String SDMX_GENERIC = """
            <m:GenericData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
                xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic">
              <m:DataSet action="Replace">
                <g:Obs>
                  <g:ObsKey>
                    <g:Value id="REF_AREA" value="KEN"/><g:Value id="SERIES" value="ENROLMENT_PRIMARY"/>
                    <g:Value id="SEX" value="F"/><g:Value id="TIME_PERIOD" value="2009"/>
                  </g:ObsKey>
                  <g:ObsValue value="3515413"/>
                  <g:Attributes><g:Value id="UNIT_MEASURE" value="PUPILS"/></g:Attributes>
                </g:Obs>
              </m:DataSet>
            </m:GenericData>
            """;

    static final String SDMX_SPECIFIC = """
            <m:StructureSpecificData xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message">
              <m:DataSet action="Replace">
                <Series REF_AREA="KEN" SERIES="ENROLMENT_PRIMARY" SEX="F" UNIT_MEASURE="PUPILS">
                  <Obs TIME_PERIOD="2009" OBS_VALUE="3515413"/>
                </Series>
              </m:DataSet>
            </m:StructureSpecificData>
            """;

    private SubmissionExamples() {}
}
