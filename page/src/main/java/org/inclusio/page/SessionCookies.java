package org.inclusio.page;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lets the cookies of those who signed in through to pages, and none to anything else. Quarkus would ask a session cookie before
 * the token, also one of another service on the same host, since browsers do not tell ports apart; and a form of another
 * site could act in the name of whoever is signed in.
 */
public final class SessionCookies {

    private final List<String> own;

    /** @param tenant the tenant of {@code quarkus.oidc} that signs people in */
    public SessionCookies(String tenant) {
        this.own = List.of("q_session_" + tenant, "q_auth_" + tenant);
    }

    /**
     * Takes cookies off a request before it is authenticated.
     *
     * @param page whether it is of a page, and so its own cookies count
     */
    public void strip(HttpServerRequest request, boolean page) {
        String kept = request.headers().getAll(HttpHeaders.COOKIE).stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";")))
                .map(String::strip)
                .filter(cookie -> page && own.stream().anyMatch(cookie::startsWith))
                .collect(Collectors.joining("; "));
        request.headers().remove(HttpHeaders.COOKIE);
        if (!kept.isEmpty()) {
            request.headers().set(HttpHeaders.COOKIE, kept);
        }
    }
}
