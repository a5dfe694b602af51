package org.inclusio.indicator.inequality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.inclusio.indicator.answer.TaggedAnswer;
import org.inclusio.problem.Problem;
import org.inclusio.statistics.inequality.Measure;

/** Answers which measures of inequality there are. */
@Path("/v1/inequality-measures")
@Produces({MediaType.APPLICATION_JSON, TaggedAnswer.CSV})
@RolesAllowed({"agency-reader", "report-editor", "admin", "data-provider"})
@Tag(name = "Inequality")
public class MeasureResource {

    private static final List<PublishedMeasure> MEASURES =
            Arrays.stream(Measure.values()).map(PublishedMeasure::of).toList();

    private final TaggedAnswer answer;

    MeasureResource(TaggedAnswer answer) {
        this.answer = answer;
    }

    @GET
    @Operation(
            operationId = "listInequalityMeasures",
            summary = "List the measures of inequality",
            description =
                    "What each measure means, its formula, unit, sign, conditions and source. One convention of signs holds"
                            + " for all that have one: the most advantaged group less (or by) the most disadvantaged, whether"
                            + " more of the indicator is good or bad. So a difference in child mortality that burdens the poor"
                            + " is negative; the field betterOff of a comparison says which end is better off. The parity"
                            + " indices are women by men, as everywhere.")
    @APIResponse(
            responseCode = "200",
            description = "Every measure.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes when the answer does.",
                            schema = @Schema(implementation = String.class)),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = MeasureList.class),
                        examples = @ExampleObject(name = "first", value = InequalityExamples.MEASURES)),
                @Content(
                        mediaType = TaggedAnswer.CSV,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "first", value = InequalityExamples.MEASURES_CSV))
            })
    @APIResponse(
            responseCode = "304",
            description = "Nothing has changed since the answer whose ETag was sent as If-None-Match.")
    @APIResponse(
            responseCode = "401",
            description = "There is no valid token.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may read the measures.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "406",
            description = "The formats asked for are not offered.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response list(@Context HttpHeaders headers, @Context Request request) {
        return answer.of(request, headers, new MeasureList(MEASURES), () -> InequalityCsv.measures(MEASURES))
                .build();
    }
}
