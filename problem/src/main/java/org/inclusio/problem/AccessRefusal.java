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
    OTHER_VERSION(
            412,
            "Another version",
            "The header If-Match names another version than the one there is, %s. Leave the header out to read that."),
    TOO_LARGE(
            413,
            "Body too large",
            "The body is larger than this address takes. Divide it and send the parts one after the other."),
    ADDRESS_TOO_LONG(
            414,
            "Address too long",
            "The address with its query is longer than " + LayerBelow.LONGEST_ADDRESS + " bytes. Ask for fewer codes at"
                    + " once, and put the answers together."),
    HEADERS_TOO_LONG(
            431,
            "Headers too long",
            "The headers of the request are longer than " + LayerBelow.LONGEST_HEADERS
                    + " characters together. Leave out"
                    + " those that this address does not need, such as cookies of other pages."),
    UNKNOWN_PARAMETER(
            400,
            "Unknown parameter",
            "A parameter of the query is none of this address. Those there are stand in /q/openapi."),
    REPEATED_PARAMETER(
            400,
            "Repeated parameter",
            "The parameter '%s' is given more than once, and only one of these could be meant. Give it once."),
    REPEATED_HEADER(
            400,
            "Repeated header",
            "The header %s is given more than once, and only one of these could be meant. Give it once."),
    BAD_LIMIT(400, "Bad limit", "'limit' is '%s'. Give a whole number from 1 to %s, and follow 'next' for more."),
    BAD_CURSOR(
            400,
            "Bad cursor",
            "The cursor in '%s' was not given out for this question. Take it from 'next' as it is and keep the other"
                    + " parameters, or leave it out to begin anew."),
    PART_OF_A_BODY(
            400,
            "Part of a body",
            "The header Content-Range says that the body is a part of something. Parts are not put together here; send"
                    + " the whole, without that header."),
    UNSUPPORTED_FORMAT(
            415,
            "Unsupported format",
            "The format named in the header Content-Type is not read here. Those that are stand in /q/openapi."),
    UNREADABLE_REQUEST(
            400,
            "Unreadable request",
            "The request can't be read: a parameter or the body is not of the form that /q/openapi gives for this"
                    + " address. Correct it and send it again."),
    SIGN_IN_AWAY(
            503,
            "No sign-in at present",
            "The identity provider that vouches for tokens gives no answer at present, so nobody can be let in. Send the"
                    + " request again in a moment."),
    DATABASE_AWAY(
            503,
            "No database at present",
            "The database of this service gives no answer at present. What was asked for was not done. Send the request"
                    + " again in a moment."),
    FAULT(
            500,
            "Fault of this service",
            "The service failed at this request; the fault is its own. Tell its operator the number %s, under which the"
                    + " log says more.");

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
            if (refusal.status == status && status != UNREADABLE_REQUEST.status) {
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
