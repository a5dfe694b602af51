package org.inclusio.indicator.disclosure;

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

/** Answers which numbers are not told. */
@Path("/v1/suppressions")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Disclosure", description = "Which numbers are not told, so that nothing follows about single persons.")
public class SuppressionResource {

    private final IndicatorCatalogue catalogue;
    private final FindSuppressions findSuppressions;
    private final TaggedAnswer answer;

    SuppressionResource(IndicatorCatalogue catalogue, FindSuppressions findSuppressions, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.findSuppressions = findSuppressions;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listSuppressions",
            summary = "List what is not told, to protect persons",
            description =
                    "A number of persons below the least count (5 unless the area has its own limit) is not told, nor"
                            + " one that leaves so few of a published whole, nor one that its office marked with a CONF_STATUS"
                            + " other than F: these are PRIMARY. In a table with totals they would follow from the others, so"
                            + " more numbers are not told, the COMPLEMENTARY ones, until for every PRIMARY number tables of"
                            + " whole numbers exist that agree with everything published and in which it differs by the"
                            + " width that is given here; they are found by linear programming over all sums, also those with"
                            + " numbers of earlier releases, and checked in whole numbers. The unit of width is that of the"
                            + " series, persons. The total of an area is told unless its office marked it. Every value that"
                            + " is computed from such a number is suppressed as well (obsStatus Q, confStatus C): a rate with a"
                            + " public denominator tells its numerator. Areas whose value is suppressed do not count"
                            + " in regions. Minimum frequency and complementary suppression are usual methods (Hundepool et"
                            + " al., Statistical Disclosure Control, 2012); the limits are this system's own rule and"
                            + " configurable. What is listed are the numbers of base series that hold now.")
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
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most numbers on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before, with the other parameters unchanged.",
            example = "bf30c6bc3cKEN.POP.2009.4711",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of suppressed numbers.",
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
                        schema = @Schema(implementation = SuppressionPage.class),
                        examples = @ExampleObject(name = "treatedForTuberculosis", value = SuppressionExamples.PAGE)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = SuppressionExamples.CSV))
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
            description = "The token has none of the roles that may read suppressions.",
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
                new PagedList<SuppressionPage>(
                        SuppressionQuestion.LARGEST_LIMIT,
                        parameters -> findSuppressions.find(SuppressionQuestion.of(catalogue, parameters)),
                        page -> SuppressionsCsv.write(page.items())));
    }
}
