package org.inclusio.ingest.caller;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The contributor in whose name the request is made. */
@RequestScoped
public class CurrentContributor {

    private static final int LONGEST = 200;

    private final JsonWebToken token;

    CurrentContributor(JsonWebToken token) {
        this.token = token;
    }

    /**
     * A State by the claim {@code ref_area}, another by the claims {@code organization} and {@code organization_kind}.
     *
     * @throws org.inclusio.problem.RefusedRequest when the token has neither
     */
    public Contributor contributor() {
        Object area = token.getClaim("ref_area");
        if (area != null) {
            return new Contributor(Contributor.Kind.MEMBER_STATE, area.toString());
        }
        Object organization = token.getClaim("organization");
        Object kind = token.getClaim("organization_kind");
        if (organization == null || kind == null || organization.toString().length() > LONGEST) {
            throw noContributor();
        }
        try {
            Contributor.Kind known = Contributor.Kind.valueOf(kind.toString());
            if (known == Contributor.Kind.MEMBER_STATE) {
                throw noContributor();
            }
            return new Contributor(known, organization.toString());
        } catch (IllegalArgumentException e) {
            throw noContributor();
        }
    }

    private static RuntimeException noContributor() {
        return CallerRefusal.NO_CONTRIBUTOR.because("The token has neither a claim ref_area nor the claims"
                + " organization and organization_kind. Ask the administrator to name the State or the organization of"
                + " this account.");
    }

    /** The person or client behind the token. */
    public String name() {
        return token.getName() == null ? token.getSubject() : token.getName();
    }
}
