package org.inclusio.indicator.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.problem.Problem;
import org.inclusio.problem.RefusedRequest;

/** Answers what indicators there are. */
@Path("/v1/indicators")
@Produces({MediaType.APPLICATION_JSON, IndicatorResource.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin", "data-provider"})
@Tag(name = "Catalogue", description = "What the indicators are and how they are computed.")
@APIResponse(
        responseCode = "304",
        description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles that may read the catalogue.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class IndicatorResource {

    static final String CSV = "text/csv";

    private static final List<Variant> FORMATS = List.of(
            new Variant(MediaType.APPLICATION_JSON_TYPE, (String) null, null),
            new Variant(new MediaType("text", "csv"), (String) null, null));

    private final PublishedCatalogue catalogue;
    private final ObjectMapper json;

    IndicatorResource(PublishedCatalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listIndicators",
            summary = "List every indicator",
            description = "The official list with goals, targets and sub-series. In CSV each row is a sub-series.")
    @APIResponse(
            responseCode = "200",
            description = "The indicators in the order of the official list.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when the catalogue does.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndicatorList.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = CatalogueExamples.CSV))
            })
    public Response list(@Context Request request) {
        return answer(request, new IndicatorList(catalogue.all()), catalogue.all());
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getIndicator",
            summary = "Show one indicator",
            description = "One indicator with its goal, its target and its sub-series.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when the entry of the indicator does.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedIndicator.class),
                        examples = @ExampleObject(name = "poverty", value = CatalogueExamples.INDICATOR)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = CatalogueExamples.CSV))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no indicator of this code.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = CatalogueExamples.UNKNOWN)))
    public Response get(
            @Parameter(description = "Official number of the indicator.", example = "1.1") @PathParam("code")
                    String code,
            @Context Request request) {
        PublishedIndicator indicator = catalogue
                .find(code)
                .orElseThrow(() -> new RefusedRequest(
                        CatalogueRefusal.UNKNOWN_INDICATOR,
                        "There is no indicator '" + code + "'. GET /v1/indicators lists every code."));
        return answer(request, indicator, List.of(indicator));
    }

    private Response answer(Request request, Object body, List<PublishedIndicator> rows) {
        boolean csv = CSV.equals(request.selectVariant(FORMATS).getMediaType().toString());
        String text = csv ? CatalogueCsv.write(rows) : writeJson(body);
        EntityTag tag = new EntityTag(digest(text));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null
                ? unchanged
                : Response.ok(text, csv ? CSV + ";charset=UTF-8" : MediaType.APPLICATION_JSON);
        return answer.tag(tag).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    private String writeJson(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue cannot be written as JSON.", e);
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
