package org.inclusio.indicator.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.inclusio.problem.AskedFormat;
import org.inclusio.problem.PageCursors;
import org.inclusio.problem.Paged;
import org.inclusio.problem.Preconditions;

/** Answers with JSON or CSV, or with 304 when the reader already has what would be sent. */
@ApplicationScoped
public class TaggedAnswer {

    public static final String CSV = "text/csv";

    private static final String CSV_IN_UTF_8 = CSV + ";charset=UTF-8";
    private static final List<Variant> FORMATS = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
            new Variant(new MediaType("text", "csv"), (String) null, null));

    private final ObjectMapper json;
    private final WholeLists wholeLists;

    TaggedAnswer(ObjectMapper json, WholeLists wholeLists) {
        this.json = json;
        this.wholeLists = wholeLists;
    }

    /**
     * The answer in the format of the header Accept, to which headers may still be added.
     *
     * @param body what is written as JSON
     * @param csv writes the same as CSV
     */
    public Response.ResponseBuilder of(Request request, HttpHeaders headers, Object body, Supplier<String> csv) {
        if (isCsv(request)) {
            String text = csv.get();
            return tagged(headers, digest(text), () -> Response.ok(text, CSV_IN_UTF_8));
        }
        String text = write(body);
        return tagged(headers, digest(text), () -> Response.ok(text, MediaType.APPLICATION_JSON));
    }

    /** A text of one format, to which headers may still be added. */
    public Response.ResponseBuilder text(HttpHeaders headers, String text, String mediaType) {
        return tagged(headers, digest(text), () -> Response.ok(text, mediaType));
    }

    /** The answer as JSON, to which headers may still be added. */
    public Response.ResponseBuilder json(HttpHeaders headers, Object body) {
        return text(headers, write(body), MediaType.APPLICATION_JSON);
    }

    /**
     * A list in the format of the header Accept: JSON page by page, with the address of the next one in the header Link;
     * CSV whole, unless the reader asks for pages by limit or cursor.
     */
    public <P extends Paged<P>> Response list(Request request, UriInfo uri, HttpHeaders headers, PagedList<P> list) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        if (isCsv(request) && !isGiven(parameters, "limit") && !isGiven(parameters, "cursor")) {
            WholeLists.Written written = wholeLists.write(parameters, list);
            Response answer = tagged(headers, written.digest(), () -> Response.ok(written.content(), CSV_IN_UTF_8))
                    .build();
            if (!answer.hasEntity()) {
                written.close();
            }
            return answer;
        }
        P page = PageCursors.sealed(list.find().apply(parameters), uri);
        Response.ResponseBuilder answer =
                of(request, headers, page, () -> list.csv().apply(page));
        if (page.next() != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** Nothing after the sign of equality is nothing given. */
    private static boolean isGiven(MultivaluedMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().anyMatch(text -> !text.isEmpty());
    }

    private static boolean isCsv(Request request) {
        return CSV.equals(AskedFormat.of(request, FORMATS).toString());
    }

    private static Response.ResponseBuilder tagged(
            HttpHeaders headers, String digest, Supplier<Response.ResponseBuilder> whole) {
        EntityTag tag = new EntityTag(digest);
        boolean isKnown =
                Preconditions.isKnown(Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH)), tag);
        return (isKnown ? Response.notModified() : whole.get()).tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer cannot be written as JSON.", e);
        }
    }

    private static String digest(String text) {
        MessageDigest digest = WholeLists.sha256();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
