package org.inclusio.indicator.region;

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
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Answers which regions there are and who belongs to them. */
@Path("/v1/regions")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin", "data-provider"})
@Tag(name = "Regions", description = "The regions, their members, and what each area brings to the value of a region.")
@APIResponse(
        responseCode = "304",
        description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
@APIResponse(
        responseCode = "401",
        description = "There is no valid token.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "403",
        description = "The token has none of the roles that may read regions.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@APIResponse(
        responseCode = "406",
        description = "The formats asked for are not offered.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class RegionResource {

    private final IndicatorCatalogue catalogue;
    private final TaggedAnswer answer;

    RegionResource(IndicatorCatalogue catalogue, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listRegions",
            summary = "List the regions and their members",
            description = "The regions that values are computed for: the world, developed and developing regions, the"
                    + " nine developing regions of the Millennium Development Goals with the two parts of Latin America"
                    + " and the Caribbean, and the least developed, the landlocked developing and the small island"
                    + " developing countries. The composition is that of the 2015 report, for every year. The special"
                    + " groups overlap the regions and each other and are never added to them. In CSV each row is a"
                    + " member.")
    @APIResponse(
            responseCode = "200",
            description = "Every region.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when the catalogue does.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegionList.class),
                        examples = @ExampleObject(name = "one", value = RegionExamples.LIST)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = RegionExamples.CSV))
            })
    public Response list(@Context HttpHeaders headers, @Context Request request) {
        List<PublishedRegion> regions = PublishedRegion.all(catalogue);
        return answer.of(request, headers, new RegionList(regions), () -> RegionsCsv.members(regions))
                .build();
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getRegion",
            summary = "Show a region and its members",
            description = "One region with its names, its kind, the region that it is a part of, and its members. In"
                    + " CSV each row is a member.")
    @APIResponse(
            responseCode = "200",
            description = "The region.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when the region does.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublishedRegion.class),
                        examples = @ExampleObject(name = "northernAfrica", value = RegionExamples.REGION)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = RegionExamples.CSV))
            })
    @APIResponse(
            responseCode = "404",
            description = "There is no region of this code.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = RegionExamples.UNKNOWN)))
    public Response get(
            @Parameter(description = "Code of the region.", example = "NORTHERN_AFRICA") @PathParam("code") String code,
            @Context HttpHeaders headers,
            @Context Request request) {
        PublishedRegion region = PublishedRegion.of(catalogue, ContributionQuestion.region(catalogue, code));
        return answer.of(request, headers, region, () -> RegionsCsv.members(List.of(region)))
                .build();
    }
}
