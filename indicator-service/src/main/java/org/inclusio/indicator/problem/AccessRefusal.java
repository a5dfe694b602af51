package org.inclusio.indicator.problem;

/** Refusals that do not depend on the feature. */
enum AccessRefusal implements Refusal {
    NO_TOKEN(
            "no-token",
            401,
            "No valid token",
            "This address answers only with a valid access token of the realm inclusio, audience inclusio-api. Send it"
                    + " as 'Authorization: Bearer <token>'."),
    ROLE_MISSING(
            "role-missing",
            403,
            "Role missing",
            "The token is valid, but it carries none of the roles that may do this. Ask an administrator of the realm"
                    + " for the role."),
    NO_SUCH_ADDRESS(
            "no-such-address",
            404,
            "No such address",
            "Nothing answers at this address. The addresses there are stand in /q/openapi."),
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            405,
            "Method not allowed",
            "This address does not answer to this method. The methods it answers to stand in /q/openapi."),
    NOT_ACCEPTABLE(
            "not-acceptable",
            406,
            "No such format",
            "The formats named in the header Accept are not offered here. Those offered stand in /q/openapi.");

    private final String slug;
    private final int status;
    private final String title;
    private final String detail;

    AccessRefusal(String slug, int status, String title, String detail) {
        this.slug = slug;
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String slug() {
        return slug;
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
