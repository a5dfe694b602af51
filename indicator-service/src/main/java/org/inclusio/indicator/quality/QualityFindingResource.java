package org.inclusio.indicator.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.answer.PagedList;
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Answers where the numbers of an area contradict each other. */
@Path("/v1/quality-findings")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Quality", description = "Where the numbers of an area contradict each other.")
public class QualityFindingResource {

    private final IndicatorCatalogue catalogue;
    private final FindFindings findFindings;
    private final TaggedAnswer answer;

    QualityFindingResource(IndicatorCatalogue catalogue, FindFindings findFindings, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.findFindings = findFindings;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listQualityFindings",
            summary = "List where numbers contradict each other",
            description = "A total should be the sum of its exhaustive parts: women and men, urban and rural, the five"
                    + " fifths of wealth, bands of age that meet. Each finding is a total of a base series that is not,"
                    + " with both numbers and the lines that they come from. What was stated is kept and computed with;"
                    + " nothing is corrected here. Where nobody stated the total, two sums that should be the same are"
                    + " compared. Numbers that were rounded one by one differ by a few units: minPercent leaves"
                    + " small differences out. Findings are those of now; a correction by the office takes them away.")
    @Parameter(
            name = "refArea",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-3 code of an area; may be repeated.",
            example = "[\"KEN\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            description = "Code of a base series; may be repeated.",
            example = "[\"POP\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "First year, inclusive.",
            example = "1990",
            schema = @Schema(implementation = Integer.class, minimum = "1900", maximum = "2100"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last year, inclusive.",
            example = "2015",
            schema = @Schema(implementation = Integer.class, minimum = "1900", maximum = "2100"))
    @Parameter(
            name = "minPercent",
            in = ParameterIn.QUERY,
            description = "The least difference to tell, in per cent of what was stated.",
            example = "0.5",
            schema = @Schema(implementation = Double.class, minimum = "0", defaultValue = "0"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most findings on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before, with the other parameters unchanged.",
            example = "e114cab9f1KEN.POP.2009.4711",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of findings.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "Changes when the page does.",
                        schema = @Schema(implementation = String.class)),
                @Header(
                        name = "Link",
                        description = "The address of the next page, with rel=\"next\"; absent on the last.",
                        schema = @Schema(implementation = String.class))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FindingPage.class),
                        examples = @ExampleObject(name = "girlsAndBoys", value = FindingExamples.PAGE)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = FindingExamples.CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be read or names something that there is not.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may read findings.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return answer.list(
                request,
                uri,
                headers,
                new PagedList<FindingPage>(
                        FindingQuestion.LARGEST_LIMIT,
                        parameters -> findFindings.find(FindingQuestion.of(catalogue, parameters)),
                        page -> FindingsCsv.write(page.items())));
    }
}
