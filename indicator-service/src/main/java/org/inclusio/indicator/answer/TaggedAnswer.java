package org.inclusio.indicator.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Answers with JSON or CSV, or with 304 when the reader already has what would be sent. */
@ApplicationScoped
public class TaggedAnswer {

    public static final String CSV = "text/csv";

    private static final List<Variant> FORMATS = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
            new Variant(new MediaType("text", "csv"), (String) null, null));

    private final ObjectMapper json;

    TaggedAnswer(ObjectMapper json) {
        this.json = json;
    }

    /**
     * The answer in the format of the header Accept, to which headers may still be added.
     *
     * @param body what is written as JSON
     * @param csv writes the same as CSV
     */
    public Response.ResponseBuilder of(Request request, Object body, Supplier<String> csv) {
        boolean isCsv = CSV.equals(request.selectVariant(FORMATS).getMediaType().toString());
        String text = isCsv ? csv.get() : write(body);
        EntityTag tag = new EntityTag(digest(text));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(text, isCsv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON);
        return answer.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer cannot be written as JSON.", e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
