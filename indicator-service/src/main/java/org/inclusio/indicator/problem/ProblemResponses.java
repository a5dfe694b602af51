package org.inclusio.indicator.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refusals into problem responses. */
public class ProblemResponses {

    @ServerExceptionMapper
    public Response refused(RefusedRequest refused, UriInfo uri) {
        return answer(refused.refusal(), refused.getMessage(), uri).build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response noToken(UriInfo uri) {
        return answer(AccessRefusal.NO_TOKEN, uri)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    public Response roleMissing(UriInfo uri) {
        return answer(AccessRefusal.ROLE_MISSING, uri).build();
    }

    @ServerExceptionMapper(NotFoundException.class)
    public Response noSuchAddress(UriInfo uri) {
        return answer(AccessRefusal.NO_SUCH_ADDRESS, uri).build();
    }

    @ServerExceptionMapper(NotAllowedException.class)
    public Response methodNotAllowed(UriInfo uri) {
        return answer(AccessRefusal.METHOD_NOT_ALLOWED, uri).build();
    }

    @ServerExceptionMapper(NotAcceptableException.class)
    public Response notAcceptable(UriInfo uri) {
        return answer(AccessRefusal.NOT_ACCEPTABLE, uri).build();
    }

    private static Response.ResponseBuilder answer(AccessRefusal refusal, UriInfo uri) {
        return answer(refusal, refusal.detail(), uri);
    }

    private static Response.ResponseBuilder answer(Refusal refusal, String detail, UriInfo uri) {
        return Response.status(refusal.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(refusal, detail, uri.getRequestUri().getRawPath()));
    }
}
