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

/** What there is in the newest release, by SDMX REST 2.2. */
@Path("/sdmx/v2/availability")
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
        description = "Nothing is there of what is asked for, or there is no such dataflow.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "422",
        description = "None of the codes asked for is there, or a key is too long.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "429",
        description = "Too many requests came from this address; Retry-After says when to send the next.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "501",
        description = "The standard has this, but it is not served here.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class AvailabilityResource {

    private static final String PATH = "/sdmx/v2/availability";

    private final AnswerAvailability answer;

    AvailabilityResource(AnswerAvailability answer) {
        this.answer = answer;
    }

    @GET
    @Path("{context}/{agency}/{id}/{version}/{key}/{component}")
    @Operation(
            operationId = "getAvailabilityV2",
            summary = "Tell what there is by SDMX REST 2.2",
            description =
                    "Which codes, periods, series and how many observations the newest release has of what is asked"
                            + " for, without the numbers; of an observation that is hidden that it is there. Counts stand"
                            + " as annotations and, since SDMX-JSON 2.1, as properties. Needs no token.")
    @Parameter(
            name = "context",
            in = ParameterIn.PATH,
            description = "dataflow, datastructure or *.",
            example = "dataflow",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "agency",
            in = ParameterIn.PATH,
            description = "Agency, or *.",
            example = "INCLUSIO",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "id",
            in = ParameterIn.PATH,
            description = "Identifier, or *.",
            example = "DF_MDG_DISAGG",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "version",
            in = ParameterIn.PATH,
            description = "Version such as 1.0.0, or ~ for the latest.",
            example = "~",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "key",
            in = ParameterIn.PATH,
            description =
                    "Codes with a point between two dimensions, * for any; several keys with a comma between two.",
            example = "*.MDG_0401_U5MR.KEN",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "component",
            in = ParameterIn.PATH,
            description = "Dimensions of which codes are told, or *.",
            example = "*",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "c[TIME_PERIOD]",
            in = ParameterIn.QUERY,
            description =
                    "A filter on a component, here the period; every dimension, the value and every attribute has such"
                            + " a parameter.",
            example = "ge:2000+le:2015",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "updatedAfter",
            in = ParameterIn.QUERY,
            description = "Only what is told otherwise than by the release in force then.",
            example = "2015-07-01T00:00:00Z",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "exact (default): what there is of what is asked for. available: of each dimension what there"
                    + " would be if nothing were asked of it.",
            example = "exact",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "references",
            in = ParameterIn.QUERY,
            description = "What comes along: none (default), codelist, datastructure, conceptscheme, dataflow,"
                    + " dataproviderscheme or all; code lists have only the codes there are.",
            example = "all",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.structure+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "constraint", value = StructureExamples.AVAILABLE)),
                @Content(
                        mediaType = "application/vnd.sdmx.structure+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "constraint", value = StructureExamples.AVAILABLE_XML))
            })
    public Response whole(@Context HttpServerRequest request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(request, uri, headers);
    }

    /** The same with some parts of the address; those that are left out at its end are any. */
    @GET
    @Path("{rest: .*}")
    @Operation(hidden = true)
    public Response some(@Context HttpServerRequest request, @Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(request, uri, headers);
    }

    private Response answer(HttpServerRequest request, UriInfo uri, HttpHeaders headers) {
        Address address = Address.of(request.path().substring(PATH.length()), request.query());
        return answer.answer(Face.V2, address, uri, headers);
    }
}
