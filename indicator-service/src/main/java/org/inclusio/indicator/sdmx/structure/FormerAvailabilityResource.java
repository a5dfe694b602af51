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

/** What there is in the newest release, by SDMX REST 1.5. */
@Path("/sdmx/v1/availableconstraint")
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
        responseCode = "403",
        description =
                "None of the codes asked for is there, or a key is too long; this version of the standard has no other"
                        + " status for it.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "429",
        description = "Too many requests came from this address; Retry-After says when to send the next.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "501",
        description = "The standard has this, but it is not served here.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class FormerAvailabilityResource {

    private static final String PATH = "/sdmx/v1/availableconstraint";

    private final AnswerAvailability answer;

    FormerAvailabilityResource(AnswerAvailability answer) {
        this.answer = answer;
    }

    @GET
    @Path("{flow}/{key}/{provider}/{component}")
    @Operation(
            operationId = "getAvailabilityV1",
            summary = "Tell what there is by SDMX REST 1.5",
            description =
                    "Which codes, periods, series and how many observations the newest release has of what is asked"
                            + " for, without the numbers; of an observation that is hidden that it is there. Counts stand"
                            + " as annotations and, since SDMX-JSON 2.1, as properties. Needs no token.")
    @Parameter(
            name = "flow",
            in = ParameterIn.PATH,
            description = "ID, AGENCY,ID or AGENCY,ID,VERSION of a dataflow, or all.",
            example = "INCLUSIO,DF_MDG_DISAGG,1.0",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "key",
            in = ParameterIn.PATH,
            description = "Codes with a point between two dimensions and + between two codes of one, or all.",
            example = ".MDG_0401_U5MR.KEN",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "provider",
            in = ParameterIn.PATH,
            description = "The office of an area, by the code of the area, or all.",
            example = "all",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "component",
            in = ParameterIn.PATH,
            description = "Dimensions of which codes are told, or all.",
            example = "all",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "startPeriod",
            in = ParameterIn.QUERY,
            description = "The first period.",
            example = "2000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "endPeriod",
            in = ParameterIn.QUERY,
            description = "The last period.",
            example = "2015",
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
        return answer.answer(Face.V1, address, uri, headers);
    }
}
