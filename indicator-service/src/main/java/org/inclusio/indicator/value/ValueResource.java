package org.inclusio.indicator.value;

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
            name = "refArea",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-3 code of an area, or code of a region; may be repeated.",
            example = "[\"KEN\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            description = "Code of a sub-series of this indicator; may be repeated.",
            example = "[\"MDG_0303_WOMEN_PARLIAMENT\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "sex",
            in = ParameterIn.QUERY,
            description = "SDMX CL_SEX; may be repeated.",
            example = "[\"F\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description = "SDMX CL_AGE, or a named age of the catalogue; may be repeated.",
            example = "[\"Y15T24\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "urbanisation",
            in = ParameterIn.QUERY,
            description = "U urban, R rural; may be repeated.",
            example = "[\"R\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "wealthQuantile",
            in = ParameterIn.QUERY,
            description = "Q1 (poorest) to Q5; may be repeated.",
            example = "[\"Q1\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "educationLevel",
            in = ParameterIn.QUERY,
            description = "ISCED 2011 level; may be repeated.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "disabilityStatus",
            in = ParameterIn.QUERY,
            description = "PD with, PWD without disability; may be repeated.",
            example = "[\"PD\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "migrationStatus",
            in = ParameterIn.QUERY,
            description = "Code of the catalogue's list; may be repeated.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "indigenousStatus",
            in = ParameterIn.QUERY,
            description = "Code of the catalogue's list; may be repeated.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "customBreakdown",
            in = ParameterIn.QUERY,
            description = "A national group outside the lists; may be repeated.",
            example = "[\"_T\"]",
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
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "An instant that has passed; values are those that held then, computedAt included. Without"
                    + " it they are those that hold now. Instants are kept to the microsecond.",
            example = "2026-11-24T10:15:30Z",
            schema = @Schema(implementation = java.time.Instant.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most values on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before, with the other parameters unchanged.",
            example = ValueExamples.CURSOR,
            schema = @Schema(implementation = String.class))
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
