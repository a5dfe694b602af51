package org.inclusio.indicator.inequality;

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
import java.time.Instant;
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

/** Answers how far apart the groups of a dimension are. */
@Path("/v1/indicators/{code}/inequality")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(name = "Inequality", description = "How far apart groups are, by measures that say what they mean.")
public class InequalityResource {

    private final IndicatorCatalogue catalogue;
    private final CompareGroups compareGroups;
    private final TaggedAnswer answer;

    InequalityResource(IndicatorCatalogue catalogue, CompareGroups compareGroups, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.compareGroups = compareGroups;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "compareGroups",
            summary = "Measure the inequality between groups",
            description =
                    "For each area and year all groups of a dimension side by side, from the most disadvantaged to the most"
                            + " advantaged, with what the measures of inequality say of them. GET /v1/inequality-measures tells"
                            + " each one's meaning, formula and source. An absolute and a relative measure are always reported"
                            + " together, since either alone misleads; absolute ones must not be compared between indicators"
                            + " of different scales. Nothing is measured where a group is missing, suppressed, too unsure to"
                            + " be published or in another unit: then 'refused' says which. Each group counts with its part of"
                            + " the population that the indicator is about where that is known for all, and alike otherwise"
                            + " ('shares' says which). Intervals are at 95 per cent from those of the groups, whatever level"
                            + " their source gives; a gap whose interval includes equality is NOT_SHOWN. When to refuse, and"
                            + " the order of groups without a natural rank (women before men, rural before urban), are this"
                            + " system's own rules. In CSV each row is a measure.")
    @Parameter(
            name = "dimension",
            in = ParameterIn.QUERY,
            required = true,
            description =
                    "Whose groups are compared: sex, urbanisation, wealthQuantile, educationLevel, disabilityStatus,"
                            + " migrationStatus or indigenousStatus.",
            example = "wealthQuantile",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "measure",
            in = ParameterIn.QUERY,
            description =
                    "Code of a measure; may be repeated. Its counterpart of the other kind is added where only one kind"
                            + " is asked for. Without it all that fit the groups are reported.",
            example = "[\"DIFFERENCE\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "Where is the gap widest: -gap lists areas from the widest gap by the first 'measure' to the"
                    + " narrowest, gap the other way round, -value and value by the number with its sign. Each area has"
                    + " the latest of the years asked for in which the measure has a value and every group is sure enough"
                    + " for rankings; areas without one are left out.",
            example = "-gap",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "refArea",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-3 code of an area, or code of a region; may be repeated.",
            example = "[\"GTM\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            description =
                    "Code of a sub-series of this indicator; may be repeated. Without it all that are computed on the"
                            + " dimension.",
            example = "[\"MDG_0502_SBA\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "sex",
            in = ParameterIn.QUERY,
            description = "Compares within this group: SDMX CL_SEX.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description = "Compares within this group: SDMX CL_AGE, or a named age of the catalogue.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "urbanisation",
            in = ParameterIn.QUERY,
            description = "Compares within this group: U urban, R rural.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "wealthQuantile",
            in = ParameterIn.QUERY,
            description = "Compares within this group: Q1 (poorest) to Q5.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "educationLevel",
            in = ParameterIn.QUERY,
            description = "Compares within this group: ISCED 2011 level.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "disabilityStatus",
            in = ParameterIn.QUERY,
            description = "Compares within this group: PD with, PWD without disability.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "migrationStatus",
            in = ParameterIn.QUERY,
            description = "Compares within this group: code of the catalogue's list.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "indigenousStatus",
            in = ParameterIn.QUERY,
            description = "Compares within this group: code of the catalogue's list.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
    @Parameter(
            name = "customBreakdown",
            in = ParameterIn.QUERY,
            description = "Compares within this group: a national group outside the lists.",
            example = "_T",
            schema = @Schema(implementation = String.class, defaultValue = "_T"))
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
            description = "An instant that has passed; the groups have the values that held then. Without it they have"
                    + " those that hold now.",
            example = "2026-11-24T10:15:30Z",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most comparisons on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "5000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description =
                    "Where to go on: 'next' of the page before, with the other parameters unchanged. Not with 'sort'.",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of comparisons.",
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
                        schema = @Schema(implementation = ComparisonPage.class),
                        examples = @ExampleObject(name = "birthsInGuatemala", value = InequalityExamples.PAGE)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = InequalityExamples.CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is missing, can't be read or names something that there is not.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "dimensionMissing",
                                            value = InequalityExamples.DIMENSION_MISSING)))
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
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "What was known at the instant asOf is still being written. Ask again in a moment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response compare(
            @Parameter(description = "Official number of the indicator.", example = "5.2") @PathParam("code")
                    String code,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer.list(
                request,
                uri,
                headers,
                new PagedList<ComparisonPage>(
                        InequalityQuestion.LARGEST_LIMIT,
                        parameters -> compareGroups.compare(InequalityQuestion.of(catalogue, code, parameters)),
                        page -> InequalityCsv.comparisons(page.items())));
    }
}
