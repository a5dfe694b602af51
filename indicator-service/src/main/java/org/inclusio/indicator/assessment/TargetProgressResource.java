package org.inclusio.indicator.assessment;

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

/** Answers how far each group has come toward the target of an indicator. */
@Path("/v1/indicators/{code}/progress")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(
        name = "Targets",
        description = "How far areas and groups have come toward the targets, by rules that say what they mean.")
public class TargetProgressResource {

    private final IndicatorCatalogue catalogue;
    private final Rules rules;
    private final AssessProgress assessProgress;
    private final TaggedAnswer answer;

    TargetProgressResource(
            IndicatorCatalogue catalogue, Rules rules, AssessProgress assessProgress, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.assessProgress = assessProgress;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "assessProgress",
            summary = "Assess progress toward a target",
            description =
                    "For each area, region and group: the baseline, the latest value, the annual rate so far, the rate that the"
                            + " target asks for, the rate still needed, the value projected for 2015 and what a rule says of it."
                            + " Rates are measured on the gap that the target wants small ('measuredOn'), so that a positive"
                            + " rate is always good: of the value itself where it has to fall, of 100 less the value for"
                            + " coverage, of |ln ratio| for parity. Each is given as continuous, ln(x0/x1)/years, and as"
                            + " compound, 1-(x1/x0)^(1/years): the 4.4 per cent a year published for Goal 4 are continuous, the"
                            + " World Bank's 4.3 compound. The value to reach follows from the baseline: half of it, a third"
                            + " of it, half of what was lacking. The baseline is the value of the target's own year (1990"
                            + " unless it names another), else the nearest from two years before to four after. A break of the"
                            + " series (observation status B) stops a trend; forecasts, values of another definition or unit"
                            + " and values too unsure for trends are left out. Baseline window, categories of the rule INCLUSIO"
                            + " and level words are this system's own rules. Without a filter on a dimension all its groups are"
                            + " answered, with _T only the total.")
    @Parameter(
            name = "refArea",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-3 code of an area, or code of a region; may be repeated.",
            example = "[\"ABW\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            description = "Code of a sub-series of this indicator; may be repeated.",
            example = "[\"MDG_0401_U5MR\"]",
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
            name = "category",
            in = ParameterIn.QUERY,
            description = "Lists only groups of this category of the rule; may be repeated, or joined by commas.",
            example = "[\"POOR\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "rule",
            in = ParameterIn.QUERY,
            description = "The rule that judges; GET /v1/progress-rules tells of all.",
            example = "INCLUSIO",
            schema = @Schema(implementation = String.class, defaultValue = "INCLUSIO"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Last year that is looked at, as if nothing later were known.",
            example = "2012",
            schema = @Schema(implementation = Integer.class, minimum = "1900", maximum = "2015", defaultValue = "2015"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description =
                    "An instant that has passed; trends are of the values that held then. Without it they are of those that hold now.",
            example = "2026-11-24T10:15:30Z",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "The most groups on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "1000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before, with the other parameters unchanged.",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of groups, in the order of sub-series, area and group.",
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
                        schema = @Schema(implementation = ProgressPage.class),
                        examples = @ExampleObject(name = "underFiveMortality", value = AssessmentExamples.PROGRESS)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = AssessmentExamples.PROGRESS_CSV))
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
                            examples = @ExampleObject(name = "unknownRule", value = AssessmentExamples.UNKNOWN_RULE)))
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
    public Response assess(
            @Parameter(description = "Official number of the indicator.", example = "4.1") @PathParam("code")
                    String code,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context Request request) {
        return answer.list(
                request,
                uri,
                headers,
                new PagedList<ProgressPage>(
                        Asked.LARGEST_LIMIT,
                        parameters -> ProgressPage.of(
                                assessProgress.progress(ProgressQuestion.of(catalogue, rules, code, parameters))),
                        page -> AssessmentCsv.progress(page.items())));
    }
}
