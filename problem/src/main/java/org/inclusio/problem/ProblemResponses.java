package org.inclusio.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns refusals into problem responses. */
public class ProblemResponses {

    private final DescribedMethods methods;

    ProblemResponses(DescribedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response refused(RefusedRequest refused, UriInfo uri) {
        Response.ResponseBuilder answer = answer(refused.refusal(), refused.getMessage(), uri);
        refused.retryAfter().ifPresent(pause -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, pause.toSeconds())));
        return answer.build();
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

    /** What the server itself refuses: an address, a method, a format, a parameter or body of another type. */
    @ServerExceptionMapper
    public Response clientError(ClientErrorException error, UriInfo uri, Request request) {
        Response refused = error.getResponse();
        String allowed = methods.allowed(uri.getRequestUri().getRawPath());
        if (refused.getStatus() == 404
                && !allowed.isEmpty()
                && !List.of(allowed.split(", ")).contains(request.getMethod())) {
            // Where several resources share the beginning of an address, the server finds none for another method.
            return answer(AccessRefusal.METHOD_NOT_ALLOWED, uri)
                    .header(HttpHeaders.ALLOW, allowed)
                    .build();
        }
        Response.ResponseBuilder answer =
                withHeadersOf(refused, answer(AccessRefusal.ofStatus(refused.getStatus()), uri));
        if (refused.getStatus() == 405 && refused.getHeaderString(HttpHeaders.ALLOW) == null) {
            answer.header(HttpHeaders.ALLOW, allowed);
        }
        return answer.build();
    }

    /** What the server says of methods or formats that it does take. */
    private static Response.ResponseBuilder withHeadersOf(Response refused, Response.ResponseBuilder answer) {
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT, "Accept-Post", HttpHeaders.RETRY_AFTER)) {
            String value = refused.getHeaderString(name);
            if (value != null) {
                answer.header(name, value);
            }
        }
        return answer;
    }

    /** A body that is no JSON at all ends in the general exception with status 400 and no body. */
    @ServerExceptionMapper
    public Response otherError(WebApplicationException error, UriInfo uri) {
        Response response = error.getResponse();
        if (response.getStatus() == 400 && error.getCause() instanceof JsonProcessingException unread) {
            return answer(AccessRefusal.UNREADABLE_REQUEST, UnreadJson.told(unread), uri)
                    .build();
        }
        boolean unexplained = response.getStatus() / 100 == 4 && !response.hasEntity();
        return unexplained
                ? answer(AccessRefusal.ofStatus(response.getStatus()), uri).build()
                : response;
    }

    @ServerExceptionMapper
    public Response otherJson(MismatchedInputException mismatch, UriInfo uri) {
        return answer(AccessRefusal.UNREADABLE_REQUEST, UnreadJson.told(mismatch), uri)
                .build();
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
