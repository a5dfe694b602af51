package org.inclusio.indicator.sdmx.structure;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.open.OpenReading;
import org.inclusio.indicator.sdmx.query.Face;
import org.inclusio.indicator.sdmx.structure.AnswerStructures.Parts;
import org.inclusio.problem.OwnParameters;
import org.inclusio.problem.Problem;

/** Structures by SDMX REST 1.5. Whatever is left out at the end of an address is any, and of versions the latest. */
@Path("/sdmx/v1")
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
        description = "There is no such structure.",
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
public class FormerStructureResource {

    private final AnswerStructures answer;

    FormerStructureResource(AnswerStructures answer) {
        this.answer = answer;
    }

    @GET
    @Path("{type}")
    @Operation(hidden = true)
    public Response ofType(
            @PathParam("type") String type,
            @BeanParam StructureParameters parameters,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer.answer(Face.V1, Parts.of(type), parameters, uri, headers);
    }

    @GET
    @Path("{type}/{agency}")
    @Operation(hidden = true)
    public Response ofAgency(
            @PathParam("type") String type,
            @PathParam("agency") String agency,
            @BeanParam StructureParameters parameters,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer.answer(Face.V1, Parts.of(type, agency), parameters, uri, headers);
    }

    @GET
    @Path("{type}/{agency}/{id}")
    @Operation(hidden = true)
    public Response latest(
            @PathParam("type") String type,
            @PathParam("agency") String agency,
            @PathParam("id") String id,
            @BeanParam StructureParameters parameters,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer.answer(Face.V1, Parts.of(type, agency, id), parameters, uri, headers);
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}")
    @Operation(
            operationId = "getStructuresV1",
            summary = "Tell structures by SDMX REST 1.5",
            description =
                    "Data structure, dataflows, concepts, code lists, hierarchy of regions, categories, constraints,"
                            + " offices and their agreements, as SDMX-ML 2.1, 3.0 or 3.1 or as SDMX-JSON 1.0, 2.0 or 2.1,"
                            + " by the header Accept. Parts of the address that are left out at its end are any; an item"
                            + " of a scheme may follow. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "A structure message.",
            content = {
                @Content(
                        mediaType = "application/vnd.sdmx.structure+json",
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "dataflow", value = StructureExamples.JSON)),
                @Content(
                        mediaType = "application/vnd.sdmx.structure+xml",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "dataflow", value = StructureExamples.XML))
            })
    public Response ofVersion(
            @Parameter(
                            description = "Type of artefact such as dataflow or codelist, or structure for all.",
                            example = "dataflow")
                    @PathParam("type")
                    String type,
            @Parameter(description = "Agency, or all.", example = "INCLUSIO") @PathParam("agency") String agency,
            @Parameter(description = "Identifiers with + between two, or all.", example = "DF_MDG_DISAGG")
                    @PathParam("id")
                    String id,
            @Parameter(description = "A version such as 1.0, or latest, or all.", example = "latest")
                    @PathParam("version")
                    String version,
            @BeanParam StructureParameters parameters,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer.answer(Face.V1, Parts.of(type, agency, id, version), parameters, uri, headers);
    }

    @GET
    @Path("{type}/{agency}/{id}/{version}/{item}")
    @Operation(hidden = true)
    public Response ofItem(
            @PathParam("type") String type,
            @PathParam("agency") String agency,
            @PathParam("id") String id,
            @PathParam("version") String version,
            @PathParam("item") String item,
            @BeanParam StructureParameters parameters,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer.answer(Face.V1, Parts.of(type, agency, id, version, item), parameters, uri, headers);
    }
}
