package org.inclusio.indicator.sdmx.query;

import org.inclusio.problem.Refusal;

/** Why a question of SDMX REST is not answered, with the code that SDMX has for it. */
public enum SdmxRefusal implements Refusal {
    SYNTAX_ERROR(400, 140, "Syntax error"),
    SEMANTIC_ERROR(422, 150, "Semantic error"),
    /** Version 1 of the interface answers with another status. */
    SEMANTIC_ERROR_OF_1(403, 150, "Semantic error"),
    NO_RESULTS(404, 100, "No results found"),
    NO_SUCH_FORMAT(406, 140, "No such format"),
    RESPONSE_TOO_LARGE(413, 130, "Response too large"),
    NOT_IMPLEMENTED(501, 501, "Not implemented"),
    TOO_MANY_READERS(503, 503, "Service unavailable");

    private final int status;
    private final int code;
    private final String title;

    SdmxRefusal(int status, int code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    /** As SDMX numbers errors. */
    public int code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
