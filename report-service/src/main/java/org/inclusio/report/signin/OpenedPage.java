package org.inclusio.report.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Tells a page that a person opens from a request of a program. */
final class OpenedPage {

    /** The name of the tenant of {@code quarkus.oidc} that signs people in. */
    static final String TENANT = "desk";

    private static final String DESK = "/desk";

    private OpenedPage() {}

    /**
     * Whether it reads, asks for HTML by name and brings no token, as only browsers do that open an address; or is of the page
     * of the desk officer, all of which is for people.
     */
    static boolean is(RoutingContext request) {
        String path = request.normalizedPath();
        return path.equals(DESK) || path.startsWith(DESK + "/") || path.startsWith("/v1/") && opens(request);
    }

    private static boolean opens(RoutingContext request) {
        HttpMethod method = request.request().method();
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !request.request().headers().contains(HttpHeaders.AUTHORIZATION)
                && accept != null
                && accept.contains("text/html");
    }
}
