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
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Answers what stands behind the value of a region. */
@Path("/v1/regions/{code}/contributions")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Regions")
public class ContributionResource {

    private final IndicatorCatalogue catalogue;
    private final FindContributions findContributions;
    private final TaggedAnswer answer;

    ContributionResource(IndicatorCatalogue catalogue, FindContributions findContributions, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.findContributions = findContributions;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listContributions",
            summary = "Show what stands behind the value of a region",
            description = "Which areas made one value of a region, with which number of which year, and which are"
                    + " missing. How the values of areas make it is the catalogue's 'aggregation':\n\n"
                    + "- RATIO_OF_SUMS and WEIGHTED_MEAN: the sums divided by the weights, times the multiplier of the"
                    + " series. The sum of an area is what it counted; where it only reported the share, the share times"
                    + " the population of reference. The growth of output per worker divides the sums of the year, and of"
                    + " the year before, of the same areas.\n"
                    + "- RATIO_OF_AGGREGATES: the rate of the region by the rate that it is compared with, such as girls"
                    + " by boys; indices of areas are never averaged.\n"
                    + "- SUM: the sums added.\n\n"
                    + "An area without a value of the year is represented by that of the nearest year within a window,"
                    + " of two as near by the earlier; never by one beyond. With imputed=true the straight line in time"
                    + " between two years of an area goes first. A region has a value for the years of which an area has"
                    + " one, and shows it where the areas with a value hold at least the least coverage of the population"
                    + " of reference of all areas, by World Population Prospects, the 2015 revision (between two years of"
                    + " the source a group grows by the same rate, which is this system's own interpolation). An area that"
                    + " stated no weight has that of the same source, where it has one. Weighted means with the"
                    + " population of reference are the rule of the Millennium Development Goals reports (note to the"
                    + " reader, report of 2014); the window of 3 years, of 5 where fewer are asked than the population of reference, as in a survey, and of none for parliaments, and"
                    + " the least coverage of 50 per cent are this system's own rules and can be configured.\n\n"
                    + "Contributions are what the areas held when the value was computed, so that they add up to it and"
                    + " to its coverage also while a newer one is on its way. In CSV each row is an area.")
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            required = true,
            description = "Code of the sub-series.",
            example = "MDG_0303_WOMEN_PARLIAMENT",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "timePeriod",
            in = ParameterIn.QUERY,
            required = true,
            description = "The year of the value.",
            example = "2009",
            schema = @Schema(implementation = Integer.class, minimum = "1900", maximum = "2100"))
    @Parameter(
            name = "imputed",
            in = ParameterIn.QUERY,
            description = "true for what stands behind the value with imputation.",
            example = "false",
            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
    @Parameter(
            name = "sex",
            in = ParameterIn.QUERY,
            description = "SDMX CL_SEX. The total without it.",
            example = "F",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description = "SDMX CL_AGE, or a named age of the catalogue. The total without it.",
            example = "Y15T24",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "urbanisation",
            in = ParameterIn.QUERY,
            description = "U urban, R rural. The total without it.",
            example = "R",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "wealthQuantile",
            in = ParameterIn.QUERY,
            description = "Q1 (poorest) to Q5. The total without it.",
            example = "Q1",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "educationLevel",
            in = ParameterIn.QUERY,
            description = "ISCED 2011 level. The total without it.",
            example = "_T",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "disabilityStatus",
            in = ParameterIn.QUERY,
            description = "PD with, PWD without disability. The total without it.",
            example = "PD",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "migrationStatus",
            in = ParameterIn.QUERY,
            description = "Code of the catalogue's list. The total without it.",
            example = "_T",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "indigenousStatus",
            in = ParameterIn.QUERY,
            description = "Code of the catalogue's list. The total without it.",
            example = "_T",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "customBreakdown",
            in = ParameterIn.QUERY,
            description = "A national group outside the lists. The total without it.",
            example = "_T",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "An instant that has passed; what held then. Without it what holds now.",
            example = "2026-11-24T10:15:30Z",
            schema = @Schema(implementation = java.time.Instant.class))
    @APIResponse(
            responseCode = "200",
            description = "The value with its contributions.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when the answer does.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegionalContributions.class),
                        examples = @ExampleObject(name = "parliaments", value = RegionExamples.CONTRIBUTIONS)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = RegionExamples.CONTRIBUTIONS_CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is missing or can't be read, or the sub-series has no values of regions.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "notAggregated", value = RegionExamples.NOT_AGGREGATED)))
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
            description = "There is no region of this code, or it has no value of this sub-series, group and year.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples = @ExampleObject(name = "unknown", value = RegionExamples.UNKNOWN)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "What was known at the instant asOf is still being written. Ask again in a moment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(
            @Parameter(description = "Code of the region.", example = "OCEANIA") @PathParam("code") String code,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        RegionalContributions found =
                findContributions.find(ContributionQuestion.of(catalogue, code, uri.getQueryParameters()));
        return answer.of(request, headers, found, () -> RegionsCsv.contributions(found))
                .build();
    }
}
