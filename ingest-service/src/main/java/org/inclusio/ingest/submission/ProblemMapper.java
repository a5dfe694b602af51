package org.inclusio.ingest.submission;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says a refusal as a problem detail (RFC 9457). */
@Provider
public class ProblemMapper implements ExceptionMapper<Refusal.Refused> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Refusal.Refused refused) {
        Refusal refusal = refused.refusal();
        return Response.status(refusal.status())
                .type("application/problem+json")
                .entity(new Problem(
                        "https://inclusio.example/problems/" + refusal.slug(),
                        refusal.title(),
                        refusal.status(),
                        refused.getMessage(),
                        uri.getRequestUri().getPath()))
                .build();
    }

    /** The members of RFC 9457. */
    public record Problem(String type, String title, int status, String detail, String instance) {}
}
