package org.inclusio.ingest.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.inclusio.page.SessionCookies;

/** Has cookies open the page and do nothing else; those of report-service come here too where both are on one host. */
@ApplicationScoped
public class CookiesOfThePage {

    private final SessionCookies cookies = new SessionCookies("page");

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    String path = request.normalizedPath();
                    cookies.strip(request.request(), path.equals("/office") || path.startsWith("/office/"));
                    request.next();
                },
                SecurityHandlerPriorities.CORS + 1);
    }
}
