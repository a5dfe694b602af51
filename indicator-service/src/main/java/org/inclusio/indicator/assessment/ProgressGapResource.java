package org.inclusio.indicator.assessment;

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

/** Answers where a group is doing otherwise than everybody. */
@Path("/v1/progress-gaps")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin"})
@Tag(
        name = "Targets",
        description = "How far areas and groups have come toward the targets, by rules that say what they mean.")
public class ProgressGapResource {

    private final IndicatorCatalogue catalogue;
    private final Rules rules;
    private final AssessProgress assessProgress;
    private final TaggedAnswer answer;

    ProgressGapResource(IndicatorCatalogue catalogue, Rules rules, AssessProgress assessProgress, TaggedAnswer answer) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.assessProgress = assessProgress;
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listProgressGaps",
            summary = "Find groups that are off track while their country is on track",
            description =
                    "Compares what a rule says of a group with what it says of everybody in the same area, and lists the areas"
                            + " where the two differ. Girls in rural areas that are off track while the country is on track:"
                            + " sex=F&urbanisation=R&groupCategory=POOR,FAIR&totalCategory=MET,GOOD. The group has the codes"
                            + " given and is everybody on the other dimensions. Without groupCategory and totalCategory every"
                            + " difference is listed, in both directions, but not where data are missing. Each group is measured"
                            + " against its own baseline, so that one which began far behind may be ahead in progress and still"
                            + " behind in level: both values are in the answer. Without a series all are looked through that the"
                            + " rule applies to and that are told apart on the dimensions. In CSV each row is a gap.")
    @Parameter(
            name = "series",
            in = ParameterIn.QUERY,
            description = "Code of a sub-series; may be repeated.",
            example = "[\"MDG_0201_NER_PRIMARY\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "refArea",
            in = ParameterIn.QUERY,
            description = "ISO 3166-1 alpha-3 code of an area, or code of a region; may be repeated.",
            example = "[\"ABW\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "sex",
            in = ParameterIn.QUERY,
            description = "SDMX CL_SEX; may be repeated. At least one dimension is needed.",
            example = "[\"F\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description =
                    "SDMX CL_AGE, or a named age of the catalogue; may be repeated. At least one dimension is needed.",
            example = "[\"Y15T24\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "urbanisation",
            in = ParameterIn.QUERY,
            description = "U urban, R rural; may be repeated. At least one dimension is needed.",
            example = "[\"R\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "wealthQuantile",
            in = ParameterIn.QUERY,
            description = "Q1 (poorest) to Q5; may be repeated. At least one dimension is needed.",
            example = "[\"Q1\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "educationLevel",
            in = ParameterIn.QUERY,
            description = "ISCED 2011 level; may be repeated. At least one dimension is needed.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "disabilityStatus",
            in = ParameterIn.QUERY,
            description = "PD with, PWD without disability; may be repeated. At least one dimension is needed.",
            example = "[\"PD\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "migrationStatus",
            in = ParameterIn.QUERY,
            description = "Code of the catalogue's list; may be repeated. At least one dimension is needed.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "indigenousStatus",
            in = ParameterIn.QUERY,
            description = "Code of the catalogue's list; may be repeated. At least one dimension is needed.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "customBreakdown",
            in = ParameterIn.QUERY,
            description = "A national group outside the lists; may be repeated. At least one dimension is needed.",
            example = "[\"_T\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "groupCategory",
            in = ParameterIn.QUERY,
            description = "Category of the group; may be repeated, or joined by commas.",
            example = "[\"POOR,FAIR\"]",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    @Parameter(
            name = "totalCategory",
            in = ParameterIn.QUERY,
            description = "Category of everybody; may be repeated, or joined by commas.",
            example = "[\"MET,GOOD\"]",
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
            description = "The most gaps on a page.",
            example = "100",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "1000", defaultValue = "100"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where to go on: 'next' of the page before, with the other parameters unchanged.",
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "200",
            description = "A page of gaps, in the order of sub-series, area and group.",
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
                        schema = @Schema(implementation = ProgressGapPage.class),
                        examples = @ExampleObject(name = "girlsBehind", value = AssessmentExamples.GAPS)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "rows", value = AssessmentExamples.GAPS_CSV))
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
                            examples = @ExampleObject(name = "noGroup", value = AssessmentExamples.NO_GROUP)))
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may read values.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "What was known at the instant asOf is still being written. Ask again in a moment.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return answer.list(
                request,
                uri,
                headers,
                new PagedList<ProgressGapPage>(
                        Asked.LARGEST_LIMIT,
                        parameters ->
                                ProgressGapPage.of(assessProgress.gaps(GapQuestion.of(catalogue, rules, parameters))),
                        page -> AssessmentCsv.gaps(page.items())));
    }
}
