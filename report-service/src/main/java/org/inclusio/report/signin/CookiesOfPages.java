package org.inclusio.report.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.inclusio.page.SessionCookies;

/** Has cookies open pages and do nothing else. */
@ApplicationScoped
public class CookiesOfPages {

    private final SessionCookies cookies = new SessionCookies(OpenedPage.TENANT);

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    cookies.strip(request.request(), OpenedPage.is(request));
                    request.next();
                },
                SecurityHandlerPriorities.CORS + 1);
    }
}
