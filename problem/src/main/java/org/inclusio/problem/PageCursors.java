package org.inclusio.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * A cursor belongs to the question that it was given out for: with other filters it would begin at a place that is none of
 * theirs. What is given out is therefore the place and a mark of the question, the address and all parameters but the
 * cursor and the length of a page.
 */
public class PageCursors {

    /** The parameters that carry a cursor. */
    static final Set<String> NAMES = Set.of("cursor");

    private static final String LIMIT = "limit";
    private static final int MARK_BYTES = 5;
    private static final int MARK = MARK_BYTES * 2;

    @ServerResponseFilter
    public void seal(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Paged<?> page) {
            response.setEntity(sealed(page, uri));
        }
    }

    /** The page with a cursor that belongs to the question of this request. */
    public static <P> P sealed(Paged<P> page, UriInfo uri) {
        String next = page.next();
        return page.withNext(
                next == null ? null : mark(uri.getRequestUri().getRawPath(), uri.getQueryParameters()) + next);
    }

    /** The place that a cursor names; empty when it was given out for another question, or not at all. */
    static Optional<String> opened(String cursor, String path, Map<String, List<String>> parameters) {
        String mark = mark(path, parameters);
        return cursor.startsWith(mark) ? Optional.of(cursor.substring(MARK)) : Optional.empty();
    }

    static String mark(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> question = new TreeMap<>(parameters);
        question.keySet().removeAll(NAMES);
        question.remove(LIMIT);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            question.forEach((name, values) -> {
                digest.update((byte) 0);
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                values.stream().sorted().forEach(value -> {
                    digest.update((byte) 1);
                    digest.update(value.getBytes(StandardCharsets.UTF_8));
                });
            });
            return HexFormat.of().formatHex(digest.digest(), 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
