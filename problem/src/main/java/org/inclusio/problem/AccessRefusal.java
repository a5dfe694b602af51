package org.inclusio.problem;

/** Refusals that do not depend on the feature. */
enum AccessRefusal implements Refusal {
    NO_TOKEN(
            401,
            "No valid token",
            "This address answers only with a valid access token of the realm inclusio, audience inclusio-api; this"
                    + " request has none, or one that has expired. Ask the realm for a new one and send it as"
                    + " 'Authorization: Bearer <token>'."),
    ROLE_MISSING(
            403,
            "Role missing",
            "The token is valid, but it carries none of the roles that may do this. Ask an administrator of the realm"
                    + " for the role."),
    NO_SUCH_ADDRESS(
            404, "No such address", "Nothing answers at this address. The addresses there are stand in /q/openapi."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "This address does not answer to this method. The methods it answers to stand in /q/openapi."),
    NOT_ACCEPTABLE(
            406,
            "No such format",
            "The formats named in the header Accept are not offered here. Those offered stand in /q/openapi."),
    TOO_LARGE(
            413,
            "Body too large",
            "The body is larger than this address takes. Divide it and send the parts one after the other."),
    UNSUPPORTED_FORMAT(
            415,
            "Unsupported format",
            "The format named in the header Content-Type is not read here. Those that are stand in /q/openapi."),
    UNREADABLE_REQUEST(
            400,
            "Unreadable request",
            "The request can't be read: a parameter or the body is not of the form that /q/openapi gives for this"
                    + " address. Correct it and send it again.");

    private final int status;
    private final String title;
    private final String detail;

    AccessRefusal(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static AccessRefusal ofStatus(int status) {
        for (AccessRefusal refusal : values()) {
            if (refusal.status == status) {
                return refusal;
            }
        }
        return UNREADABLE_REQUEST;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    String detail() {
        return detail;
    }
}
