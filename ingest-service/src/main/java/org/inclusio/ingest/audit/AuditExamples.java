package org.inclusio.ingest.audit;

/** The examples of the API's description. */
final class AuditExamples {

    static final String PAGE = """
            {
              "items": [
                {
                  "number": 12,
                  "at": "2015-07-01T09:41:12.480311Z",
                  "actor": "nso-kenya",
                  "subject": "submission 20",
                  "before": "AWAITING_CONFIRMATION",
                  "after": "RECEIVED",
                  "reason": "New census; see its report.",
                  "hash": "5f2b8a1f0c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7"
                }
              ],
              "next": "12"
            }""";

    static final String PROOF = """
            {
              "intact": true,
              "entries": 12,
              "head": "5f2b8a1f0c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7"
            }""";

    private AuditExamples() {}
}
