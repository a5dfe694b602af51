package org.inclusio.indicator.sdmx.structure;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.indicator.sdmx.query.Address;
import org.inclusio.problem.OwnParameters;
import org.inclusio.problem.Problem;

/** What is said of the methods of the series, by SDMX REST 2.2. */
@Path("/sdmx/v2/metadata")
@PermitAll
@OpenReading
@OwnParameters
@Tag(name = "SDMX")
@APIResponse(
        responseCode = "304",
        description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
@APIResponse(
        responseCode = "400",
        description = "A part of the address or a parameter can't be read; the nearest right word is named.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "401",
        description = "The operator asks for a token here, and there is no valid one.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "404",
        description = "There is no such thing.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "429",
        description = "Too many requests came from this address; Retry-After says when to send the next.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "501",
        description = "The standard has this, but it is not served here.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class MetadataResource {

    private static final String PATH = "/sdmx/v2/metadata";

    private final AnswerMetadata answer;

    MetadataResource(AnswerMetadata answer) {
        this.answer = answer;
    }

    @GET
    @Path("metadataflow/{agency}/{id}/{version}/{provider}")
    @Operation(
            operationId = "getMetadataV2",
            summary = "Tell metadata sets by SDMX REST 2.2",
            description =
                    "What is said of the method of each series: definition, method, formula, source, aggregation, worked"
                            + " examples. One set is at metadataset/{provider}/{id}/{version}; those about the items of a"
                            + " code list are at structure/{type}/{agency}/{id}/{version}. Needs no token.")
    @Parameter(
            name = "agency",
            in = ParameterIn.PATH,
            description = "Agency of the metadataflow, or *.",
            example = "INCLUSIO",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "Identifier of the metadataflow, or *.",
            example = "MDF_MDG_METHODS",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "version",
            in = ParameterIn.PATH,
            description = "Version such as 1.0.0, or ~ for the latest.",
            example = "~",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "provider",
            in = ParameterIn.PATH,
            description = "Who says it, or *.",
            example = "*",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "detail",
            in = ParameterIn.QUERY,
            description = "full (default), or allstubs for which sets there are.",
            example = "full",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "As of when.",
            example = "2015-07-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A metadata message.",
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.metadata+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "method", value = StructureExamples.METADATA)),
                @Content(
                        mediaType = "application/vnd.sdmx.metadata+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "method", value = StructureExamples.METADATA_XML))
            })
    public Response ofFlow(@Context HttpServerRequest request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(request, uri, headers);
    }

    /** The same with some parts of the address. */
    @GET
    @Path("{rest: .*}")
    @Operation(hidden = true)
    public Response some(@Context HttpServerRequest request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(request, uri, headers);
    }

    private Response answer(HttpServerRequest request, UriInfo uri, HttpHeaders headers) {
        Address address = Address.of(request.path().substring(PATH.length()), request.query());
        return answer.answer(address, uri, headers);
    }
}
