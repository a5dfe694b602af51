package org.inclusio.ingest.office;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The office that sent the request. */
@RequestScoped
public class CurrentOffice {

    private final JsonWebToken token;

    CurrentOffice(JsonWebToken token) {
        this.token = token;
    }

    /** The area it speaks for, as its token says; empty when the token names none. */
    public Optional<String> area() {
        Object claim = token.getClaim("ref_area");
        return Optional.ofNullable(claim).map(Object::toString);
    }
}
