package org.inclusio.ingest.caller;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The office that sent the request. */
@RequestScoped
public class CurrentOffice {

    private final JsonWebToken token;

    CurrentOffice(JsonWebToken token) {
        this.token = token;
    }

    /**
     * The area it speaks for, as its token says.
     *
     * @throws org.inclusio.problem.RefusedRequest when the token names none
     */
    public String area() {
        Object claim = token.getClaim("ref_area");
        if (claim == null) {
            throw CallerRefusal.NO_AREA.because(
                    "The token has no claim ref_area. Ask the administrator to name the area of this office.");
        }
        return claim.toString();
    }

    /** The person or client behind the token. */
    public String name() {
        return token.getName() == null ? token.getSubject() : token.getName();
    }
}
