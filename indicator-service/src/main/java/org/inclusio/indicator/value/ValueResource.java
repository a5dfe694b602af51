package org.inclusio.indicator.value;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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

/** Answers what the values of an indicator are, and what each one rests on. */
@Path("/v1/indicators/{code}/values")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Values", description = "The values of the indicators, with the observations that each came from.")
public class ValueResource {

    private final IndicatorCatalogue catalogue;
    private final FindValues findValues;
    private final TaggedAnswer answer;

    ValueResource(IndicatorCatalogue catalogue, FindValues findValues, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.findValues = findValues;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listValues",
            summary = "List the values of an indicator",
            description =
                    "The values that hold now, or with asOf those that held then, in the order of sub-series, area,"
                            + " year and group, a page at a time."
                            + " A filter may be given more than once; any of its codes will do. Without a filter on a dimension"
                            + " all its groups are answered, with _T only the total. In CSV the column inputs names the"
                            + " submissions and lines that a value came from. A value is computed anew when its"
                            + " observations change, and what was said before is kept: asOf answers with the newest"
                            + " revision of each cell that was committed by that instant, and the same question about"
                            + " the same instant always has the same answer. To see what a figure in a publication"
                            + " rested on, ask as of the day it was taken. The"
                            + " values of regions are among them, each with how much of the region stands behind it; where"
                            + " that is less than is published, the value is absent.")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "An instant that has passed; values are those that held then, computedAt included. Without"
                    + " it they are those that hold now. Instants are kept to the microsecond.",
            example = "2026-11-24T10:15:30Z",
            schema = @Schema(implementation = java.time.Instant.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of values.",
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
                        schema = @Schema(implementation = ValuePage.class),
                        examples = @ExampleObject(name = "womenInParliament", value = ValueExamples.PAGE)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = ValueExamples.CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter can't be read or names something that there is not.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = {
                                @ExampleObject(name = "yearsReversed", value = ValueExamples.YEARS_REVERSED),
                                @ExampleObject(name = "unknownArea", value = ValueExamples.UNKNOWN_AREA),
                                @ExampleObject(name = "notAggregated", value = ValueExamples.NOT_AGGREGATED)
                            }))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may read values.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "404",
            description = "There is no indicator of this code.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "What was known at the instant asOf is still being written. Ask again in a moment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @Parameter(description = "Official number of the indicator.", example = "3.3") @PathParam("code")
                    String code,
            @BeanParam ValueFilters filters,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer.list(
                request,
                uri,
                headers,
                new PagedList<ValuePage>(
                        ValueQuestion.LARGEST_LIMIT,
                        parameters -> findValues.find(ValueQuestion.of(catalogue, code, parameters)),
                        page -> ValuesCsv.write(page.items())));
    }
}
