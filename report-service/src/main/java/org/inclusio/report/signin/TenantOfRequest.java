package org.inclusio.report.signin;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Has people signed in and programs asked for their token. */
@ApplicationScoped
public class TenantOfRequest implements TenantResolver {

    @Override
    public String resolve(RoutingContext request) {
        return OpenedPage.is(request) ? OpenedPage.TENANT : null;
    }
}
