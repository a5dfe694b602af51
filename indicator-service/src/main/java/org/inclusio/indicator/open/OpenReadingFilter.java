package org.inclusio.indicator.open;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets readers without a token in, so often; a token that is sent all the same must be a good one. */
class OpenReadingFilter {

    private final OpenReadingConfig config;
    private final SecurityIdentity caller;
    private final RateByAddress rate;

    OpenReadingFilter(OpenReadingConfig config, SecurityIdentity caller) {
        this.config = config;
        this.caller = caller;
        this.rate = new RateByAddress(config.requestsAMinute(), config.burst(), System::nanoTime);
    }

    /** What only callers with a token may read no shared cache may keep (RFC 9111, 3.5). */
    @OpenReading
    @ServerResponseFilter
    void keepFromOthers(ContainerResponseContext answer) {
        Object caching = answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL);
        if (config.tokensRequired() && caching != null) {
            answer.getHeaders()
                    .putSingle(HttpHeaders.CACHE_CONTROL, caching.toString().replaceFirst("^public\\b", "private"));
        }
    }

    @OpenReading
    @ServerRequestFilter
    void check(ContainerRequestContext request, HttpServerRequest sent) {
        boolean isSignedIn = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null && !caller.isAnonymous();
        if (isSignedIn) {
            return;
        }
        if (config.tokensRequired()) {
            throw new UnauthorizedException();
        }
        Duration pause = rate.pause(sent.remoteAddress().hostAddress());
        if (!pause.isZero()) {
            throw OpenRefusal.TOO_MANY_REQUESTS
                    .because(
                            "From this address came more than %d requests at once, or %d a minute. Send the next in %d s, or"
                                            .formatted(
                                                    config.burst(),
                                                    config.requestsAMinute(),
                                                    Math.max(1, pause.toSeconds()))
                                    + " with a token; all values of a release come in one answer as CSV.")
                    .after(pause);
        }
    }
}
