package org.inclusio.indicator.sdmx.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inclusio.indicator.sdmx.PublishedStructure;
import org.inclusio.indicator.sdmx.answer.AcceptedTypes.Accepted;
import org.inclusio.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Tells what is refused under {@code /sdmx} in the syntax that was asked for: as an error message of SDMX-ML, as errors of
 * SDMX-JSON, or as the problem that it is everywhere else.
 */
class SdmxErrors {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String PREFIX = "/sdmx/";

    /** The error codes of the standard by status; what has none is an error of the question or of the service. */
    private static final Map<Integer, Integer> CODES =
            Map.of(401, 110, 403, 150, 404, 100, 410, 100, 413, 130, 422, 150, 429, 510, 501, 501, 503, 503);

    private final Clock clock = Clock.systemUTC();

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(response.getEntity() instanceof Problem problem)
                || !request.getUriInfo().getRequestUri().getRawPath().startsWith(PREFIX)) {
            return;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        Optional<String> syntax = syntax(request);
        if (syntax.isEmpty()) {
            return;
        }
        boolean isXml = syntax.get().contains("xml");
        byte[] body = isXml ? xml(problem) : json(problem);
        response.setEntity(body, null, mediaType(syntax.get()));
    }

    private static MediaType mediaType(String text) {
        String[] parts = text.split(";version=");
        String[] type = parts[0].split("/");
        return parts.length == 1
                ? new MediaType(type[0], type[1])
                : new MediaType(type[0], type[1], Map.of("version", parts[1]));
    }

    /** The first syntax of SDMX that is asked for, and its version; none where no such is. */
    private static Optional<String> syntax(ContainerRequestContext request) {
        boolean isV1 = request.getUriInfo().getRequestUri().getRawPath().startsWith("/sdmx/v1/");
        String format = request.getUriInfo().getQueryParameters().getFirst("format");
        if (format != null) {
            return format.contains("json")
                    ? Optional.of(MediaType.APPLICATION_JSON)
                    : format.contains("csv") ? Optional.empty() : Optional.of(MediaType.APPLICATION_XML);
        }
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        List<Accepted> types = AcceptedTypes.of(accept == null ? "*/*" : accept);
        for (Accepted one : types) {
            boolean isOfSdmx = one.type().startsWith("application/vnd.sdmx.");
            if (isOfSdmx && one.type().endsWith("+json")) {
                return Optional.of(MediaType.APPLICATION_JSON);
            }
            boolean isAnything = isV1 && one.type().equals("*/*");
            if (isOfSdmx && one.type().endsWith("+xml") || one.type().endsWith("/xml") || isAnything) {
                return Optional.of(MediaType.APPLICATION_XML);
            }
            if (one.type().equals(Problem.MEDIA_TYPE)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int code(int status) {
        return CODES.getOrDefault(status, status >= 500 ? 500 : 140);
    }

    private static byte[] xml(Problem problem) {
        String schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v2_1/";
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <mes:Error xmlns:mes="%1$smessage" xmlns:com="%1$scommon">\
            <mes:ErrorMessage code="%2$d"><com:Text xml:lang="en">%3$s</com:Text></mes:ErrorMessage>\
            </mes:Error>
            """.formatted(schemas, code(problem.status()), escaped(problem.title() + ". " + problem.detail()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(one -> {
            switch (one) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default ->
                    // What was asked comes back in what is said, and not every character may be in XML.
                    escaped.appendCodePoint(
                            one == '\n'
                                            || one == '\t'
                                            || one >= ' ' && one < 0xd800
                                            || one > 0xdfff && one < 0xfffe
                                            || one > 0xffff
                                    ? one
                                    : '?');
            }
        });
        return escaped.toString();
    }

    private byte[] json(Problem problem) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("meta");
            json.writeStringField("id", "ERROR");
            json.writeBooleanField("test", false);
            json.writeStringField(
                    "prepared",
                    clock.instant()
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                            .toString());
            json.writeArrayFieldStart("contentLanguages");
            json.writeString("en");
            json.writeEndArray();
            json.writeObjectFieldStart("sender");
            json.writeStringField("id", PublishedStructure.AGENCY);
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayFieldStart("errors");
            json.writeStartObject();
            json.writeNumberField("code", code(problem.status()));
            json.writeStringField("title", problem.title());
            json.writeStringField("detail", problem.detail());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }
}
