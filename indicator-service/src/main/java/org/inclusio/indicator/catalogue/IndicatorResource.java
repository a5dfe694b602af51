package org.inclusio.indicator.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.problem.Problem;

/** Answers what indicators there are. */
@Path("/v1/indicators")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
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

    private final PublishedCatalogue catalogue;
    private final TaggedAnswer answer;

    IndicatorResource(PublishedCatalogue catalogue, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.answer = answer;
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
                        schema = @Schema(implementation = IndicatorList.class),
                        examples = @ExampleObject(name = "one", value = CatalogueExamples.LIST)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = CatalogueExamples.CSV))
            })
    public Response list(@Context HttpHeaders headers, @Context Request request) {
        return answer.of(
                        request, headers, new IndicatorList(catalogue.all()), () -> CatalogueCsv.write(catalogue.all()))
                .build();
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
                        mediaType = TaggedAnswer.CSV,
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
            @Context HttpHeaders headers,
            @Context Request request) {
        PublishedIndicator indicator = catalogue
                .find(code)
                .orElseThrow(() -> CatalogueRefusal.UNKNOWN_INDICATOR.because(
                        "There is no indicator '" + code + "'. GET /v1/indicators lists every code."));
        return answer.of(request, headers, indicator, () -> CatalogueCsv.write(List.of(indicator)))
                .build();
    }
}
