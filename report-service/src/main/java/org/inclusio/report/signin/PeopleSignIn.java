package org.inclusio.report.signin;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends who opens a page and has not signed in to Keycloak, and from there back to what was opened. */
@ApplicationScoped
public class PeopleSignIn implements HttpSecurityPolicy {

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return OpenedPage.is(request)
                ? identity.map(who -> who.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT)
                : CheckResult.permit();
    }
}
