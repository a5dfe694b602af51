package org.inclusio.report.signin;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets the cookies of this service through to pages that are opened, and none to anything else. Quarkus would ask a session cookie
 * before the token, whichever service on the same host it is of, and a form of another site could act in the name of
 * whoever is signed in.
 */
@ApplicationScoped
public class CookiesOfPages {

    private static final List<String> OWN = List.of("q_session_" + OpenedPage.TENANT, "q_auth_" + OpenedPage.TENANT);

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    strip(request.request(), OpenedPage.is(request));
                    request.next();
                },
                SecurityHandlerPriorities.CORS + 1);
    }

    private static void strip(HttpServerRequest request, boolean opened) {
        String own = request.headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";")))
                .map(String::strip)
                .filter(cookie -> opened && OWN.stream().anyMatch(cookie::startsWith))
                .collect(Collectors.joining("; "));
        request.headers().remove(HttpHeaders.COOKIE);
        if (!own.isEmpty()) {
            request.headers().set(HttpHeaders.COOKIE, own);
        }
    }
}
