package org.inclusio.indicator.assessment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Tells in a header where to go on. */
final class NextPage {

    private NextPage() {}

    static Response.ResponseBuilder linked(Response.ResponseBuilder response, UriInfo uri, String cursor) {
        if (cursor == null) {
            return response;
        }
        URI next =
                uri.getRequestUriBuilder().replaceQueryParam("cursor", cursor).build();
        return response.header(
                HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
    }
}
