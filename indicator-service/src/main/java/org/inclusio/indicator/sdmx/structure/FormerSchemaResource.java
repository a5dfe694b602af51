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
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.problem.OwnParameters;
import org.inclusio.problem.Problem;

/** Schemas of structure-specific messages, by SDMX REST 1.5. */
@Path("/sdmx/v1/schema")
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
public class FormerSchemaResource {

    private static final String PATH = "/sdmx/v1/schema";

    private final AnswerSchemas answer;

    FormerSchemaResource(AnswerSchemas answer) {
        this.answer = answer;
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}")
    @Operation(
            operationId = "getSchemaV1",
            summary = "Tell the schema of structure-specific messages by SDMX REST 1.5",
            description =
                    "The XML schema by which a structure-specific message of a dataflow or data structure is valid, with the"
                            + " codes of the newest release; or, where a type of structures is accepted, the structures"
                            + " that it is made from. Needs no token.")
    @Parameter(
            name = "context",
            in = ParameterIn.PATH,
            description = "dataflow or datastructure.",
            example = "dataflow",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "agency",
            in = ParameterIn.PATH,
            description = "Agency.",
            example = "INCLUSIO",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "Identifier.",
            example = "DF_MDG_DISAGG",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "version",
            in = ParameterIn.PATH,
            description = "Version such as 1.0, or latest.",
            example = "latest",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "dimensionAtObservation",
            in = ParameterIn.QUERY,
            description = "TIME_PERIOD (default), another dimension, or AllDimensions.",
            example = "TIME_PERIOD",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A schema, or a structure message.",
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.schema+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "schema", value = StructureExamples.SCHEMA)),
                @Content(
                        mediaType = "application/vnd.sdmx.structure+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "dataflow", value = StructureExamples.JSON))
            })
    public Response whole(@Context HttpServerRequest request, @Context UriInfo uri, @Context HttpHeaders headers) {
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
        return answer.answer(Face.V1, address, uri, headers);
    }
}
