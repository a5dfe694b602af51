package org.inclusio.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A reader who names by If-Match what is to be read gets that or a problem, such as one who fetches the rest of a file that
 * has changed meanwhile (RFC 9110, 13.1.1). Writers are held to it by what they write.
 */
public class ReadOnlyIfMatched {

    @ServerResponseFilter
    public void require(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String named = request.getHeaderString(HttpHeaders.IF_MATCH);
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (isRead && named != null && tag != null && !Preconditions.isMatched(named, tag)) {
            discard(response.getEntity());
            response.setStatus(AccessRefusal.OTHER_VERSION.status());
            response.setEntity(
                    Problem.of(
                            AccessRefusal.OTHER_VERSION,
                            AccessRefusal.OTHER_VERSION.detail().formatted(tag),
                            request.getUriInfo().getPath()),
                    new Annotation[0],
                    MediaType.valueOf(Problem.MEDIA_TYPE));
        }
    }

    /** A file that nobody will send stays open otherwise. */
    private static void discard(Object entity) {
        if (entity instanceof Closeable file) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("What was to be sent could not be closed.", e);
            }
        }
    }
}
